package io.ecom.analytics.clv;

import java.util.Map;

/**
 * One value for everybody, where customers cannot be told apart by what they spend.
 *
 * @param mean what a purchase day brought on average
 */
public record PooledMean(double mean) implements SpendModel {
    @Override
    public String name() {
        return "pooled mean";
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.named("mean", mean);
    }

    @Override
    public double expectedValues(long frequency, long customers, double spent) {
        return customers * mean;
    }
}

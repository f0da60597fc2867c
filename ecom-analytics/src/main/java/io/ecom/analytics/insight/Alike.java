package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Tail;
import java.util.Arrays;

/**
 * Buyers as they would be if they were all alike: orders of each by one Poisson law, of which those without an order are
 * not seen.
 *
 * @param rate of the law before it is cut off at one
 */
record Alike(double rate, double mean) {
    private static final int STEPS = 200;

    /** The law with the mean of what was seen. */
    static Alike fitted(long[] orders) {
        double mean = Arrays.stream(orders).average().orElse(1);
        double low = 0;
        double high = mean;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (middle == 0 || middle / -StrictMath.expm1(-middle) < mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Alike(Math.max(high, 1e-9), mean);
    }

    /** The share of the buyers who would have bought once. */
    double onceShare() {
        return rate * StrictMath.exp(-rate) / -StrictMath.expm1(-rate);
    }

    double variance() {
        return mean * (1 + rate - mean);
    }

    /**
     * The chance that orders of buyers who are alike vary as much, or more: the dispersion index held against its mean and
     * variance under this law.
     */
    double pValue(long[] orders) {
        double sum = 0;
        for (long each : orders) {
            sum += (each - mean) * (each - mean) / variance();
        }
        double excess = fourthMoment() / (variance() * variance()) - 1;
        double z = (sum - (orders.length - 1)) / Math.sqrt(orders.length * excess);
        return z <= 0 ? 1 : Tail.normal(z) / 2;
    }

    private double fourthMoment() {
        double probability = onceShare();
        double moment = 0;
        int last = (int) (rate + 20 * Math.sqrt(rate) + 20);
        for (int k = 1; k <= last; k++) {
            moment += probability * StrictMath.pow(k - mean, 4);
            probability *= rate / (k + 1);
        }
        return moment;
    }
}

package io.ecom.analytics.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A value and its standard error.
 *
 * @param value not a number when there was nothing to reckon it from
 * @param error zero when it is next to nothing
 */
record Estimate(double value, double error) {
    /** Not a number, without an error. */
    static final Estimate MISSING = new Estimate(Double.NaN, 0);

    private static final int GROUPS = 20;

    static Estimate of(double value) {
        return new Estimate(value, 0);
    }

    static Estimate share(long part, long whole) {
        double share = part / (double) whole;
        return whole == 0 ? MISSING : new Estimate(share, Math.sqrt(share * (1 - share) / whole));
    }

    /**
     * A statistic of a population, its error by the jackknife: how much the statistic changes when one of twenty parts of
     * the population is left out.
     */
    static <T> Estimate of(List<T> population, ToDoubleFunction<List<T>> statistic) {
        double value = population.isEmpty() ? Double.NaN : statistic.applyAsDouble(population);
        if (Double.isNaN(value) || population.size() < 2 * GROUPS) {
            return of(value);
        }
        double[] values = new double[GROUPS];
        double mean = 0;
        for (int group = 0; group < GROUPS; group++) {
            values[group] = statistic.applyAsDouble(without(population, group));
            mean += values[group] / GROUPS;
        }
        double squares = 0;
        for (double one : values) {
            squares += (one - mean) * (one - mean);
        }
        double error = Math.sqrt(squares * (GROUPS - 1) / GROUPS);
        return new Estimate(value, Double.isNaN(error) ? 0 : error);
    }

    boolean isMissing() {
        return Double.isNaN(value) || Double.isInfinite(value);
    }

    private static <T> List<T> without(List<T> population, int group) {
        List<T> kept = new ArrayList<>(population.size());
        for (int i = 0; i < population.size(); i++) {
            if (i % GROUPS != group) {
                kept.add(population.get(i));
            }
        }
        return kept;
    }
}

package io.ecom.analytics.clv.value;

import io.ecom.analytics.stat.Interval;
import java.util.Arrays;

/** Intervals of what replicates say. */
final class Percentiles {
    private Percentiles() {}

    /** The middle 90 % of all but the first value, which is the fitted model's own. */
    static Interval ofReplicates(double[] values) {
        double[] sorted = Arrays.copyOfRange(values, 1, values.length);
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, 0.05), quantile(sorted, 0.95));
    }

    /** The quantile between the two values that surround it (Hyndman and Fan 1996, definition 7). */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}

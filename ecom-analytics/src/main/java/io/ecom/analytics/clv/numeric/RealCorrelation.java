package io.ecom.analytics.clv.numeric;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How much two real measures of the same things move together; NaN, which prints as nothing, where one is constant.
 */
public final class RealCorrelation {
    private RealCorrelation() {}

    /** Pearson's coefficient. */
    public static double pearson(double[] x, double[] y) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        return weighted(x, y, ones);
    }

    /** Pearson's coefficient of things that count several times. */
    public static double weighted(double[] x, double[] y, double[] weights) {
        checkArgument(
                x.length == y.length && x.length == weights.length,
                "Invalid measures of lengths %s, %s: expected as many of each",
                x.length,
                y.length);
        double meanX = mean(x, weights);
        double meanY = mean(y, weights);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += weights[i] * (x[i] - meanX) * (x[i] - meanX);
            yy += weights[i] * (y[i] - meanY) * (y[i] - meanY);
            xy += weights[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        double scale = Math.sqrt(xx) * Math.sqrt(yy);
        return scale == 0 ? Double.NaN : Math.max(-1, Math.min(1, xy / scale));
    }

    /** Spearman's coefficient: Pearson's of the ranks, equal values sharing the mean of theirs. */
    public static double spearman(double[] x, double[] y) {
        return pearson(ranks(x), ranks(y));
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            weight += weights[i];
        }
        return sum / weight;
    }

    private static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int from = 0, to; from < order.length; from = to) {
            for (to = from + 1; to < order.length && values[order[to]] == values[order[from]]; to++) {}
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to + 1) / 2.0;
            }
        }
        return ranks;
    }
}

package io.ecom.analytics.stat;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How much two real measures of the same things move together; NaN, which prints as nothing, where one is constant but for
 * rounding.
 *
 * <p>For whole numbers there is {@link Correlation}, which is exact.
 */
public final class RealCorrelation {
    /** A measure that spreads less than this part of its mean is a constant that was rounded. */
    private static final double ROUNDING = 1e-12;

    private RealCorrelation() {}

    /** Pearson's coefficient. */
    public static double pearson(double[] x, double[] y) {
        return weighted(x, y, ones(x.length));
    }

    /** Pearson's coefficient of things that count several times. */
    public static double weighted(double[] x, double[] y, double[] weights) {
        checkArgument(
                x.length == y.length && x.length == weights.length,
                "Invalid measures of lengths %s, %s with %s weights: expected as many of each",
                x.length,
                y.length,
                weights.length);
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
        double weight = Arrays.stream(weights).sum();
        return isConstant(xx / weight, meanX) || isConstant(yy / weight, meanY)
                ? Double.NaN
                : Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
    }

    private static boolean isConstant(double variance, double mean) {
        return Math.sqrt(variance) <= ROUNDING * Math.abs(mean);
    }

    /** Spearman's coefficient: Pearson's of the ranks, equal values sharing the mean of theirs. */
    public static double spearman(double[] x, double[] y) {
        return weightedRanks(x, y, ones(x.length));
    }

    /** Spearman's coefficient of things that count several times. */
    public static double weightedRanks(double[] x, double[] y, double[] weights) {
        return weighted(ranks(x, weights), ranks(y, weights), weights);
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
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

    private static double[] ranks(double[] values, double[] weights) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        double before = 0;
        for (int from = 0, to; from < order.length; from = to) {
            double equal = 0;
            for (to = from; to < order.length && values[order[to]] == values[order[from]]; to++) {
                equal += weights[order[to]];
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = before + (equal + 1) / 2;
            }
            before += equal;
        }
        return ranks;
    }
}

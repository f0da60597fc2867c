package io.ecom.analytics.stat;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * How unevenly an amount is shared out among those who have a part of it; all figures are NaN when there is nothing to share.
 *
 * <p>M. O. Lorenz, "Methods of measuring the concentration of wealth", Publications of the American Statistical Association 9
 * (1905). Immutable.
 */
public final class Lorenz {
    private final long[] ascending;
    private final double sum;

    private Lorenz(long[] ascending) {
        this.ascending = ascending;
        this.sum = Arrays.stream(ascending).sum();
    }

    /** @throws IllegalArgumentException when a part is negative */
    public static Lorenz of(long... parts) {
        long[] ascending = parts.clone();
        Arrays.sort(ascending);
        if (ascending.length > 0) {
            checkArgument(ascending[0] >= 0, "Invalid part '%s': expected none below zero", ascending[0]);
        }
        return new Lorenz(ascending);
    }

    /** Gini's coefficient: twice the area between the line of equality and the curve; 0 when all have the same. */
    public double gini() {
        double weighted = 0;
        for (int i = 0; i < ascending.length; i++) {
            weighted += (2.0 * (i + 1) - ascending.length - 1) * ascending[i];
        }
        return weighted / (ascending.length * sum);
    }

    /** The share of the fifth of them who have most; a fifth is rounded up to whole ones. */
    public double topFifth() {
        int top = (ascending.length + 4) / 5;
        return Arrays.stream(ascending, ascending.length - top, ascending.length)
                        .sum()
                / sum;
    }
}

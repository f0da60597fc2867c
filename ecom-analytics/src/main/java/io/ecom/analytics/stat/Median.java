package io.ecom.analytics.stat;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/** The middle of a sample; of an even number of values the mean of the two middle ones. */
public final class Median {
    private Median() {}

    /** @throws IllegalArgumentException when there are no values */
    public static double of(long... values) {
        checkArgument(values.length > 0, "Missing values: expected at least one");
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofMiddle(sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2]);
    }

    /** The median of a sample whose two middle values are known; they are the same one when their number is odd. */
    public static double ofMiddle(long lower, long upper) {
        checkArgument(lower <= upper, "Invalid middle values '%s', '%s': expected them in order", lower, upper);
        return lower + (upper - lower) / 2.0;
    }
}

package io.ecom.analytics.scorecard;

import java.util.Arrays;

/** A growing row of whole numbers. */
final class Numbers {
    private long[] values = new long[4];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    long get(int i) {
        return values[i];
    }

    long sum() {
        return Arrays.stream(values, 0, size).sum();
    }

    /** The mean over the median, which is above 1 where few are large. */
    double skew() {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return size == 0 ? Double.NaN : sum() / (double) size / median(sorted);
    }

    static double median(long[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }
}

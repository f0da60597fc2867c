package io.ecom.analytics.scorecard;

import io.ecom.analytics.stat.Median;
import java.util.Arrays;
import java.util.stream.LongStream;

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

    LongStream stream() {
        return Arrays.stream(values, 0, size);
    }

    long sum() {
        return stream().sum();
    }

    /** The mean over the median, which is above 1 where few are large. */
    double skew() {
        return size == 0
                ? Double.NaN
                : sum() / (double) size / Median.of(stream().toArray());
    }
}

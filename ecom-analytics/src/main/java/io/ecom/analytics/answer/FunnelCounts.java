package io.ecom.analytics.answer;

import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;

/** How many sessions reach each step of the funnel, and how long they take from the step before. */
final class FunnelCounts {
    private final long[] reached;
    private final ImmutableLongArray.Builder[] gaps;

    FunnelCounts(int steps) {
        reached = new long[steps];
        gaps = new ImmutableLongArray.Builder[steps];
        Arrays.setAll(gaps, step -> ImmutableLongArray.builder());
    }

    /** A session reaches a step, so many milliseconds after the step before. */
    void add(int step, long gapMillis) {
        reached[step]++;
        gaps[step].add(gapMillis);
    }

    long reached(int step) {
        return reached[step];
    }

    /** The median of the gaps in seconds, of an even number the mean of the two middle ones; NaN when there are none. */
    double medianSeconds(int step) {
        long[] millis = gaps[step].build().toArray();
        Arrays.sort(millis);
        int count = millis.length;
        return count == 0 ? Double.NaN : (millis[(count - 1) / 2] + millis[count / 2]) / 2.0 / 1000;
    }
}

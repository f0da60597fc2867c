package io.ecom.analytics.answer;

import com.google.common.primitives.ImmutableLongArray;
import io.ecom.analytics.stat.Median;
import io.ecom.analytics.stat.Statistic;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many sessions reach each step of the funnel, and how long they take from the step before. */
final class FunnelCounts {
    private final long[] reached;
    private final ImmutableLongArray.Builder[] gaps;

    FunnelCounts(int steps) {
        reached = new long[steps];
        gaps = new ImmutableLongArray.Builder[steps];
        Arrays.setAll(gaps, step -> ImmutableLongArray.builder());
    }

    /** A session reaches the first step. */
    void begin() {
        reached[0]++;
    }

    /** A session reaches a later step, so many milliseconds after the step before. */
    void add(int step, long gapMillis) {
        reached[step]++;
        gaps[step].add(gapMillis);
    }

    long reached(int step) {
        return reached[step];
    }

    /** The median of the gaps in seconds, or null when there are none. */
    @Nullable
    BigDecimal medianSeconds(int step) {
        long[] millis = gaps[step].build().toArray();
        return millis.length == 0 ? null : Statistic.rounded(Median.of(millis) / 1000);
    }
}

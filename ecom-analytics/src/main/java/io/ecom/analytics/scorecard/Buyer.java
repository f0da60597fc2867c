package io.ecom.analytics.scorecard;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The sales of one user: instants in milliseconds and net amounts in cents. */
final class Buyer {
    private static final long DAY = 86_400_000L;

    private final long registered;
    private final Numbers times = new Numbers();
    private final Numbers cents = new Numbers();
    private long @Nullable [] sorted;

    Buyer(long registered) {
        this.registered = registered;
    }

    void add(long time, long amount) {
        times.add(time);
        cents.add(amount);
    }

    long registered() {
        return registered;
    }

    int sales() {
        return times.size();
    }

    Numbers amounts() {
        return cents;
    }

    /** The instants in order. */
    long[] times() {
        if (sorted == null) {
            sorted = IntStream.range(0, times.size()).mapToLong(times::get).toArray();
            Arrays.sort(sorted);
        }
        return sorted;
    }

    long first() {
        return times()[0];
    }

    /** What was spent from one instant up to another. */
    long spent(long from, long to) {
        long sum = 0;
        for (int i = 0; i < times.size(); i++) {
            sum += times.get(i) >= from && times.get(i) < to ? cents.get(i) : 0;
        }
        return sum;
    }

    long spent() {
        return cents.sum();
    }

    /** The number of days, from 1970, on which there was a sale, in order. */
    long[] days() {
        return Arrays.stream(times())
                .map(time -> Math.floorDiv(time, DAY))
                .distinct()
                .toArray();
    }
}

package io.ecom.spark.funnel;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The times of one group's events by step, as they are gathered: the buffer of {@link WindowFunnelAggregator}. Public because Spark
 * makes no encoder for other classes. For one thread.
 */
public final class StepTimes implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[][] times;
    private final int[] counts;

    StepTimes(int steps) {
        this.times = new long[steps][0];
        this.counts = new int[steps];
    }

    void add(int step, long time) {
        if (counts[step] == times[step].length) {
            times[step] = Arrays.copyOf(times[step], Math.max(4, 2 * counts[step]));
        }
        times[step][counts[step]++] = time;
    }

    void addAll(StepTimes others) {
        for (int step = 0; step < times.length; step++) {
            for (int i = 0; i < others.counts[step]; i++) {
                add(step, others.times[step][i]);
            }
        }
    }

    long[][] ofSteps() {
        long[][] exact = new long[times.length][];
        Arrays.setAll(exact, step -> Arrays.copyOf(times[step], counts[step]));
        return exact;
    }
}

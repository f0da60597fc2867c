package io.ecom.analytics.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.Duration;
import java.util.Arrays;

/**
 * A way of ordered steps that counts when it is gone within a window of time.
 *
 * <p>A path reaches step k when it has events of the steps 1 to k in order of time, none later than the window after the
 * first of them. Events at the same time count as in order, and events of other steps in between do no harm. One pass over
 * the events in order of time, with the latest possible beginning of each step, decides it.
 *
 * <p>Immutable, and safe for use by several threads.
 *
 * @param steps how many steps the way has
 * @param window how long after its first event a way may still go on, this instant included
 */
public record WindowFunnel(int steps, Duration window) implements Serializable {
    private static final long NEVER = Long.MIN_VALUE;

    public WindowFunnel {
        checkArgument(steps > 0, "Invalid steps '%s': expected at least one", steps);
        checkArgument(!window.isNegative(), "Invalid window '%s': expected no negative span", window);
    }

    /**
     * How far one path comes.
     *
     * @param timesOfSteps for each step the times of its events in milliseconds, in any order
     * @throws IllegalArgumentException when the number of arrays is not that of the steps
     */
    public FunnelPath match(long[]... timesOfSteps) {
        checkArgument(
                timesOfSteps.length == steps, "Invalid number of steps '%s': expected %s", timesOfSteps.length, steps);
        long[][] sorted = new long[steps][];
        for (int step = 0; step < steps; step++) {
            sorted[step] = timesOfSteps[step].clone();
            Arrays.sort(sorted[step]);
        }
        return new Walk(sorted).path();
    }

    /** One pass over the events of a path, in order of time and, at the same time, of steps. */
    private final class Walk {
        private final long[][] times;
        private final int[] next = new int[steps];
        /** The latest first event of a way that has come to the step so far. */
        private final long[] begin = filled();
        /** The latest event of the step so far, whether or not a way has come to it. */
        private final long[] latest = filled();

        private final long[] reached = filled();
        private final long[] before = filled();

        Walk(long[][] times) {
            this.times = times;
        }

        FunnelPath path() {
            for (int step = earliest(); step >= 0; step = earliest()) {
                event(step, times[step][next[step]++]);
            }
            int level = 0;
            while (level < steps && reached[level] != NEVER) {
                level++;
            }
            return new FunnelPath(
                    WindowFunnel.this, Arrays.copyOf(reached, level), Arrays.copyOf(before, level), latest[0]);
        }

        private int earliest() {
            int first = -1;
            for (int step = 0; step < steps; step++) {
                if (next[step] < times[step].length
                        && (first < 0 || times[step][next[step]] < times[first][next[first]])) {
                    first = step;
                }
            }
            return first;
        }

        private void event(int step, long time) {
            latest[step] = time;
            long first = step == 0 ? time : begin[step - 1];
            if (first == NEVER || time - first > window.toMillis()) {
                return;
            }
            begin[step] = first;
            if (reached[step] == NEVER) {
                reached[step] = time;
                before[step] = step == 0 ? time : latest[step - 1];
            }
        }

        private long[] filled() {
            long[] array = new long[steps];
            Arrays.fill(array, NEVER);
            return array;
        }
    }
}

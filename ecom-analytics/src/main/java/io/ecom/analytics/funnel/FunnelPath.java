package io.ecom.analytics.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.Arrays;

/**
 * How far one path came on the way of a {@link WindowFunnel}. Steps count from zero. Immutable.
 */
public final class FunnelPath {
    private final long[] reached;
    private final long[] before;

    FunnelPath(long[] reached, long[] before) {
        this.reached = reached;
        this.before = before;
    }

    /** How many steps the path reached, zero when not even the first. */
    public int level() {
        return reached.length;
    }

    /** The earliest instant, in milliseconds, at which the path reaches a step below its level. */
    public long reachedAt(int step) {
        checkElementIndex(step, reached.length, "step");
        return reached[step];
    }

    /**
     * The milliseconds from the step before to {@link #reachedAt}, where the step before is its latest event that is not
     * later.
     *
     * @param step from one to below the level
     */
    public long delay(int step) {
        checkElementIndex(step, reached.length, "step");
        checkArgument(step > 0, "Invalid step '%s': expected one that has a step before", step);
        return reached[step] - before[step];
    }

    @Override
    public String toString() {
        return "reached " + Arrays.toString(reached);
    }
}

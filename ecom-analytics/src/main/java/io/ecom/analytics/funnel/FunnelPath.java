package io.ecom.analytics.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.Arrays;

/**
 * How far one path came on the way of a {@link WindowFunnel}. Steps count from zero. Immutable.
 */
public final class FunnelPath {
    private final WindowFunnel funnel;
    private final long[] reached;
    private final long[] before;
    private final long latestBegin;

    /** @param latestBegin the latest event of the first step, if there is one */
    FunnelPath(WindowFunnel funnel, long[] reached, long[] before, long latestBegin) {
        this.funnel = funnel;
        this.reached = reached;
        this.before = before;
        this.latestBegin = latestBegin;
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

    /**
     * What has become of the path.
     *
     * @param known the instant, in milliseconds, up to which all events are known, itself included
     */
    public FunnelState state(long known) {
        if (level() == 0) {
            return FunnelState.NOT_BEGUN;
        }
        if (level() == funnel.steps()) {
            return FunnelState.CONVERTED;
        }
        return known - latestBegin < funnel.window().toMillis() ? FunnelState.OPEN : FunnelState.DROPPED;
    }

    @Override
    public String toString() {
        return "reached " + Arrays.toString(reached);
    }
}

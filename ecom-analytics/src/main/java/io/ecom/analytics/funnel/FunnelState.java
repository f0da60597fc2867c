package io.ecom.analytics.funnel;

/** What has become of a path on the way of a {@link WindowFunnel}, as far as its events are known. */
public enum FunnelState {
    /** It never reached the first step. */
    NOT_BEGUN,
    /** It reached the last step. */
    CONVERTED,
    /** It did not reach the last step, but a window that it began is not over yet: it still may. */
    OPEN,
    /** It did not reach the last step, and every window that it began is over. */
    DROPPED
}

package io.ecom.spark.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * What can be chosen about the analyses.
 *
 * @param funnelWindow how long after its first event a session's way to a purchase may go on
 */
public record AnalysisOptions(Duration funnelWindow) {
    public static final AnalysisOptions DEFAULTS = new AnalysisOptions(Duration.ofHours(24));

    public AnalysisOptions {
        checkArgument(
                !funnelWindow.isNegative(), "Invalid funnel window '%s': expected no negative span", funnelWindow);
    }
}

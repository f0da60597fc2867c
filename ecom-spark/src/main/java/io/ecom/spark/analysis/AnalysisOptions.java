package io.ecom.spark.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.ecom.analytics.basket.PairLimits;
import io.ecom.analytics.clv.table.ClvOptions;
import java.time.Duration;

/**
 * What can be chosen about the analyses.
 *
 * @param funnelWindow how long after its first event a session's way to a purchase may go on
 * @param pairs which pairs of products are shown
 * @param clv how customers are valued
 */
public record AnalysisOptions(Duration funnelWindow, PairLimits pairs, ClvOptions clv) {
    public static final AnalysisOptions DEFAULTS =
            new AnalysisOptions(Duration.ofHours(24), PairLimits.DEFAULTS, ClvOptions.DEFAULTS);

    public AnalysisOptions {
        requireNonNull(pairs, "pairs");
        requireNonNull(clv, "clv");
        checkArgument(
                !funnelWindow.isNegative(), "Invalid funnel window '%s': expected no negative span", funnelWindow);
    }
}

package io.ecom.analytics.stat;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The score interval of a share at 95 %, without continuity correction.
 *
 * <p>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927). Unlike the textbook's interval it stays within [0, 1] and has a width even when
 * nobody, or everybody, converted.
 */
public final class Wilson {
    private Wilson() {}

    /**
     * @param successes from zero to {@code trials}
     * @param trials at least one
     * @throws IllegalArgumentException when the counts are not those of a share
     */
    public static Interval interval(long successes, long trials) {
        checkArgument(trials > 0, "Invalid trials '%s': expected at least one", trials);
        checkArgument(
                successes >= 0 && successes <= trials, "Invalid successes '%s': expected 0 to %s", successes, trials);
        double n = trials;
        double z2 = Normal.Z_95 * Normal.Z_95;
        double share = successes / n;
        double scale = 1 + z2 / n;
        double centre = (share + z2 / (2 * n)) / scale;
        double margin = Normal.Z_95 * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / scale;
        // At the two ends the interval touches the border exactly; what rounding leaves there is noise.
        double low = successes == 0 ? 0 : Math.max(0, centre - margin);
        double high = successes == trials ? 1 : Math.min(1, centre + margin);
        return new Interval(low, high);
    }
}

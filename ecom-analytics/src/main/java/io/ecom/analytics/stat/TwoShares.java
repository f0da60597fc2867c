package io.ecom.analytics.stat;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Two shares beside each other.
 *
 * @param hits of the first
 * @param trials of the first, at least one
 * @param otherHits of the second
 * @param otherTrials of the second, at least one
 */
public record TwoShares(long hits, long trials, long otherHits, long otherTrials) {
    public TwoShares {
        checkArgument(trials > 0 && otherTrials > 0, "Missing trials: expected at least one on each side");
        checkArgument(hits >= 0 && hits <= trials, "Invalid hits '%s': expected 0 to %s", hits, trials);
        checkArgument(
                otherHits >= 0 && otherHits <= otherTrials,
                "Invalid hits '%s': expected 0 to %s",
                otherHits,
                otherTrials);
    }

    public double share() {
        return hits / (double) trials;
    }

    public double otherShare() {
        return otherHits / (double) otherTrials;
    }

    /** How many times the second share the first is; infinite when the second is zero. */
    public double ratio() {
        return share() / otherShare();
    }

    /** The two-sided p-value of the two-proportion z-test with a pooled share; 1 when nobody or everybody is a hit. */
    public double pValue() {
        double pooled = (hits + otherHits) / (double) (trials + otherTrials);
        double variance = pooled * (1 - pooled) * (1.0 / trials + 1.0 / otherTrials);
        return variance <= 0 ? 1 : Tail.normal((share() - otherShare()) / Math.sqrt(variance));
    }

    /**
     * The 95 % interval of {@link #ratio}, on the scale of its logarithm, with half a hit added on each side.
     *
     * <p>D. Katz et al., "Obtaining confidence intervals for the risk ratio in cohort studies", Biometrics 34 (1978);
     * S. Walter, "The distribution of Levin's measure of attributable risk", Biometrika 62 (1975).
     */
    public Interval ratioInterval() {
        double a = hits + 0.5;
        double n = trials + 0.5;
        double b = otherHits + 0.5;
        double m = otherTrials + 0.5;
        double margin = Normal.Z_95 * Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m);
        double log = StrictMath.log(a / n / (b / m));
        return new Interval(StrictMath.exp(log - margin), StrictMath.exp(log + margin));
    }
}

package io.ecom.analytics.basket;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Which pairs of products an answer shows.
 *
 * @param minTogether in how many sales a pair must occur
 * @param maxPairs how many pairs are shown at most, the first ones of the table's order
 */
public record PairLimits(long minTogether, int maxPairs) {
    public static final PairLimits DEFAULTS = new PairLimits(2, 10_000);

    public PairLimits {
        checkArgument(minTogether > 0, "Invalid minimum of sales together '%s': expected at least one", minTogether);
        checkArgument(maxPairs > 0, "Invalid maximum of pairs '%s': expected at least one", maxPairs);
    }
}

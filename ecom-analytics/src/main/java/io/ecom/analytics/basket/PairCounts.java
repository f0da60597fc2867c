package io.ecom.analytics.basket;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.model.result.Ratio;
import java.math.BigInteger;

/**
 * How often two products stand in the same basket, and the measures of the rule "who buys a buys b" that follow.
 *
 * @param together baskets that hold both
 * @param countA baskets that hold a
 * @param countB baskets that hold b
 * @param baskets all of them
 */
public record PairCounts(long together, long countA, long countB, long baskets) {
    /** @throws IllegalArgumentException when no baskets can be counted so */
    public PairCounts {
        checkArgument(
                together >= 0 && together <= Math.min(countA, countB),
                "Invalid number of baskets together '%s': expected 0 to %s",
                together,
                Math.min(countA, countB));
        checkArgument(
                Math.max(countA, countB) <= baskets && countA - together <= baskets - countB,
                "Invalid number of baskets '%s': expected at least %s",
                baskets,
                countA - together + countB);
    }

    /** How often both are bought. */
    public Ratio support() {
        return Ratio.of(together, baskets);
    }

    /** How often who buys a buys b. */
    public Ratio confidenceAb() {
        return Ratio.of(together, countA);
    }

    /** How often who buys b buys a. */
    public Ratio confidenceBa() {
        return Ratio.of(together, countB);
    }

    /** Support over the support that independence would give; 1 is independence. */
    public Ratio lift() {
        return new Ratio(product(together, baskets), product(countA, countB));
    }

    /** Support less the support that independence would give; 0 is independence. */
    public Ratio leverage() {
        return new Ratio(product(together, baskets).subtract(product(countA, countB)), product(baskets, baskets));
    }

    /** How much rarer than by chance a goes without b, {@code (1 − P(b)) / (1 − P(b|a))}; undefined when it never does. */
    public Ratio convictionAb() {
        return new Ratio(product(baskets - countB, countA), product(baskets, countA - together));
    }

    /** The probability that chance alone puts both together at least so often. */
    public double pValue() {
        return FisherExact.atLeast(together, countA, countB, baskets);
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}

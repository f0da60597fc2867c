package io.ecom.model.result;

import io.ecom.model.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A quotient of exact numbers that is rounded once, when it is printed.
 *
 * <p>No engine divides for itself: each returns integers, and this class makes a share, a rate or a mean of them. Half is
 * rounded away from zero. A quotient over zero is undefined and prints as {@code null}, the empty field.
 *
 * @param denominator zero when the quotient is undefined
 */
public record Ratio(BigInteger numerator, BigInteger denominator) {
    /** Decimals of a printed ratio. */
    public static final int DIGITS = 6;

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The share of a part in a whole. */
    public static Ratio of(Money part, Money whole) {
        return of(part.cents(), whole.cents());
    }

    /** An amount per piece, in currency units; see {@link #money()}. */
    public static Ratio mean(Money sum, long count) {
        return new Ratio(
                BigInteger.valueOf(sum.cents()), BigInteger.valueOf(count).multiply(BigInteger.valueOf(100)));
    }

    /** This quotient over another, {@code (a/b) / (c/d) = ad / bc}; undefined when either is or the other is zero. */
    public Ratio over(Ratio other) {
        return other.denominator.signum() == 0
                ? of(0, 0)
                : new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** How much this quotient has grown from an earlier one, {@code this / before − 1}. */
    public Ratio changeFrom(Ratio before) {
        Ratio quotient = over(before);
        return new Ratio(quotient.numerator.subtract(quotient.denominator), quotient.denominator);
    }

    /** The quotient with six decimals, or null when it is undefined. */
    public @Nullable BigDecimal rounded() {
        return rounded(DIGITS);
    }

    /** The quotient as an amount with two decimals, or null when it is undefined. */
    public @Nullable Money money() {
        BigDecimal amount = rounded(2);
        return amount == null ? null : Money.of(amount);
    }

    private @Nullable BigDecimal rounded(int digits) {
        return denominator.signum() == 0
                ? null
                : new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
    }
}

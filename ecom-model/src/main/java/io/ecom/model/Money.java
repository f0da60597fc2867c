package io.ecom.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.math.LongMath;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of the shop's one currency, in cents.
 *
 * <p>Amounts lie within {@code decimal(18,2)}: at most sixteen digits before the point. Arithmetic that leaves this range
 * throws an {@link IllegalArgumentException}. Values of any size may be given, {@code 1e1000000000} and {@code
 * 1e-1000000000} too: none is written out before it is known to be small.
 *
 * @param cents the amount in minor units
 */
public record Money(long cents) implements Comparable<Money>, Serializable {
    /** The largest number of cents, 10<sup>18</sup> − 1. */
    public static final long MAX_CENTS = 999_999_999_999_999_999L;

    public static final Money ZERO = new Money(0);

    /** How far a written value may lie from a whole cent and still be that cent: binary noise of other writers. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    public Money {
        checkArgument(
                cents >= -MAX_CENTS && cents <= MAX_CENTS,
                "Invalid amount '%s' cents: expected at most 18 digits",
                cents);
    }

    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    /**
     * The amount nearest to a decimal value, half a cent rounded away from zero.
     *
     * @throws IllegalArgumentException when the value has more than sixteen digits before the point
     */
    public static Money of(BigDecimal value) {
        if (value.signum() == 0 || magnitude(value) <= -3) {
            return ZERO;
        }
        checkArgument(
                magnitude(value) <= 16, "Invalid amount '%s': expected at most 16 digits before the point", value);
        return ofCents(value.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact());
    }

    /** Reads a decimal such as {@code 12.30}. */
    public static Money of(String value) {
        return of(new BigDecimal(value));
    }

    /** Whether a value is a whole number of cents, within the noise of 0.000001. */
    public static boolean isWholeCents(BigDecimal value) {
        if (value.scale() <= 2) {
            return true;
        }
        // Below a tenth of a cent the nearest cent is zero.
        BigDecimal cent = magnitude(value) <= -3 ? BigDecimal.ZERO : value.setScale(2, RoundingMode.HALF_UP);
        return magnitude(value) < -6 || cent.subtract(value).abs().compareTo(NOISE) <= 0;
    }

    /** The number of digits before the point; negative for zeros behind it: 12.3 has 2, 0.05 has −1. */
    private static long magnitude(BigDecimal value) {
        return (long) value.precision() - value.scale();
    }

    public Money plus(Money other) {
        return ofCents(cents + other.cents);
    }

    public Money minus(Money other) {
        return ofCents(cents - other.cents);
    }

    public Money times(long factor) {
        return ofCents(LongMath.saturatedMultiply(cents, factor));
    }

    public boolean isPositive() {
        return cents > 0;
    }

    /** The amount with exactly two decimals. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** The amount with exactly two decimals, never with an exponent. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}

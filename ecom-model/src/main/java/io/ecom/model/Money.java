package io.ecom.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of the shop's one currency, in cents.
 *
 * <p>Amounts lie within {@code decimal(18,2)}: at most sixteen digits before the point. Arithmetic that leaves this range
 * throws.
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
        checkArgument(
                value.precision() - value.scale() <= 17,
                "Invalid amount '%s': expected at most 16 digits before the point",
                value);
        return ofCents(value.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact());
    }

    /** Reads a decimal such as {@code 12.30}. */
    public static Money of(String value) {
        return of(new BigDecimal(value));
    }

    /** Whether a value is a whole number of cents, within the noise of 0.000001. */
    public static boolean isWholeCents(BigDecimal value) {
        return value.scale() <= 2
                || value.setScale(2, RoundingMode.HALF_UP).subtract(value).abs().compareTo(NOISE) <= 0;
    }

    public Money plus(Money other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    public Money times(long factor) {
        return ofCents(Math.multiplyExact(cents, factor));
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

package io.ecom.mongo.codec;

import io.ecom.model.Money;
import java.math.BigDecimal;
import org.bson.types.Decimal128;

/** Exact amounts as Decimal128 and back. */
public final class Decimals {
    public static final Decimal128 ZERO = of(Money.ZERO);

    /** The upper half of a Decimal128 of two decimals: the exponent −2, biased by 6176, above 113 bits of digits. */
    private static final long TWO_DECIMALS = (long) (6176 - 2) << 49;

    private Decimals() {}

    /** An amount with two decimals; its bits are set directly, which is several times faster than parsing digits. */
    public static Decimal128 of(Money amount) {
        long cents = amount.cents();
        return cents < 0
                ? Decimal128.fromIEEE754BIDEncoding(TWO_DECIMALS | Long.MIN_VALUE, -cents)
                : Decimal128.fromIEEE754BIDEncoding(TWO_DECIMALS, cents);
    }

    /**
     * The amount that a Decimal128 holds.
     *
     * @throws IllegalArgumentException when it is no whole number of cents or no number
     */
    public static Money money(Decimal128 value) {
        if (value.getHigh() == TWO_DECIMALS && value.getLow() >= 0) {
            return Money.ofCents(value.getLow());
        }
        if (!value.isFinite()) {
            throw new IllegalArgumentException("Invalid amount '%s': expected a number".formatted(value));
        }
        return money(value.bigDecimalValue());
    }

    /** The amount of a whole number of cents, however it is scaled. */
    public static Money money(BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    "Invalid amount '%s': expected at most two decimals".formatted(value.toPlainString()));
        }
        return Money.of(value);
    }
}

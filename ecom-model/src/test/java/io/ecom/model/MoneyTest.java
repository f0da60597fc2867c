package io.ecom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Money MOST = new Money(Money.MAX_CENTS);

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "-0.00, 0.00",
        "5, 5.00",
        "12.3, 12.30",
        "1e3, 1000.00",
        "2271.5600000000004, 2271.56",
        "0.005, 0.01",
        "-0.005, -0.01",
        "0.0049999999, 0.00",
        "0.00999, 0.01",
        "0.000999, 0.00",
        "9999999999999999.99, 9999999999999999.99",
        "-9999999999999999.99, -9999999999999999.99",
        "9999999999999999.994, 9999999999999999.99",
        "0e1000000000, 0.00",
        "1e-1000000000, 0.00",
        "-1e-2147483647, 0.00"
    })
    void valuesAreRoundedToTheNearestCentHalfAwayFromZero(String value, String money) {
        assertThat(Money.of(value)).hasToString(money);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000000000000", "-1e16", "1e1000000000", "-1e2147483647"})
    void moreThanSixteenDigitsBeforeThePointAreRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(value))
                .withMessage("Invalid amount '%s': expected at most 16 digits before the point", new BigDecimal(value));
    }

    @Test
    void roundingUpBeyondTheLargestAmountIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("9999999999999999.995"))
                .withMessage("Invalid amount '1000000000000000000' cents: expected at most 18 digits");
    }

    @ParameterizedTest
    @CsvSource({
        "12.34, true",
        "1e1000000000, true",
        "2271.5600000000004, true",
        "0.010001, true",
        "0.0100011, false",
        "0.000001, true",
        "-0.000001, true",
        "0.0000011, false",
        "0.0009, false",
        "0.005, false",
        "99.999999, true",
        "99.9999989, false",
        "1e-1000000000, true",
        "-1e-2147483647, true"
    })
    void aValueWithinTheNoiseOfAWholeCentIsThatCent(BigDecimal value, boolean whole) {
        assertThat(Money.isWholeCents(value)).isEqualTo(whole);
    }

    @Test
    void arithmeticIsExact() {
        assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
        assertThat(Money.of("0.10").minus(Money.of("0.20"))).hasToString("-0.10");
        assertThat(Money.of("19.99").times(3)).hasToString("59.97");
        assertThat(Money.of("19.99").times(-1)).hasToString("-19.99");
        assertThat(Money.of("19.99").toBigDecimal()).isEqualTo(new BigDecimal("19.99"));
    }

    @Test
    void arithmeticThatLeavesTheRangeThrows() {
        Money cent = Money.ofCents(1);
        Money least = Money.ZERO.minus(MOST);

        assertThatIllegalArgumentException().isThrownBy(() -> MOST.plus(cent));
        assertThatIllegalArgumentException().isThrownBy(() -> least.minus(cent));
        assertThatIllegalArgumentException().isThrownBy(() -> MOST.times(2));
        assertThatIllegalArgumentException().isThrownBy(() -> MOST.times(Long.MIN_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> MOST.times(100)); // wraps to a small number in a long
        assertThat(MOST.times(-1)).isEqualTo(least);
    }

    @Test
    void amountsAreOrderedByValue() {
        assertThat(Money.of("-1")).isLessThan(Money.ZERO);
        assertThat(Money.of("10")).isGreaterThan(Money.of("9.99"));
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ofCents(1).isPositive()).isTrue();
    }

    @Test
    void printIsNeverWithAnExponent() {
        assertThat(MOST).hasToString("9999999999999999.99");
        assertThat(Money.ofCents(-5)).hasToString("-0.05");
    }
}

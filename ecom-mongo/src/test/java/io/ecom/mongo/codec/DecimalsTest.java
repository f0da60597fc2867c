package io.ecom.mongo.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.Money;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 99, 100, 123_456_789, -100, Money.MAX_CENTS, -Money.MAX_CENTS})
    void theBitsAreThoseOfTheWrittenNumber(long cents) {
        Money amount = Money.ofCents(cents);

        assertThat(Decimals.of(amount)).isEqualTo(new Decimal128(amount.toBigDecimal()));
        assertThat(Decimals.money(Decimals.of(amount))).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.3", "12.30", "12.300000", "1.23E+1"})
    void everyScaleOfAWholeNumberOfCentsIsThatAmount(String written) {
        assertThat(Decimals.money(Decimal128.parse(written))).isEqualTo(Money.of("12.30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity"})
    void whatIsNoNumberIsNoAmount(String written) {
        assertThatThrownBy(() -> Decimals.money(Decimal128.parse(written)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid amount '%s': expected a number", written);
    }

    @Test
    void tooLargeANumberIsNoAmount() {
        assertThatThrownBy(() -> Decimals.money(Decimal128.parse("1E+30")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package io.ecom.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {
    @ParameterizedTest
    @CsvSource({
        "1, 3, 0.333333",
        "2, 3, 0.666667",
        "1, 2000000, 0.000001",
        "-1, 2000000, -0.000001",
        "1, 2000001, 0.000000",
        "-1, 2000001, 0.000000",
        "0, 5, 0.000000",
        "7, 7, 1.000000",
        "9223372036854775807, 1, 9223372036854775807.000000"
    })
    void aRatioIsRoundedOnceToSixDigitsHalfAwayFromZero(long numerator, long denominator, String printed) {
        assertThat(Ratio.of(numerator, denominator).rounded()).isEqualTo(new BigDecimal(printed));
    }

    @Test
    void overZeroItIsUndefined() {
        assertThat(Ratio.of(1, 0).rounded()).isNull();
        assertThat(Ratio.of(0, 0).rounded()).isNull();
        assertThat(Ratio.mean(Money.of("5"), 0).money()).isNull();
        assertThat(Ratio.of(Money.of("5"), Money.ZERO).rounded()).isNull();
    }

    @Test
    void undefinedStaysUndefined() {
        Ratio undefined = Ratio.of(1, 0);

        assertThat(undefined.over(Ratio.of(1, 2)).rounded()).isNull();
        assertThat(Ratio.of(1, 2).over(undefined).rounded()).isNull();
        assertThat(Ratio.of(1, 2).over(Ratio.of(0, 2)).rounded()).isNull();
        assertThat(undefined.changeFrom(Ratio.of(1, 2)).rounded()).isNull();
        assertThat(Ratio.of(1, 2).changeFrom(Ratio.of(0, 2)).rounded()).isNull();
    }

    @Test
    void aQuotientOfQuotientsIsExactBeforeItIsRounded() {
        Ratio third = Ratio.of(1, 3);

        assertThat(third.over(Ratio.of(2, 3)).rounded()).isEqualTo("0.500000");
        assertThat(third.over(third).over(third).rounded()).isEqualTo("3.000000");
        // (1/3) / (333333/1000000) is 1.000001000001…; from the printed 0.333333 it would be 1.
        assertThat(third.over(Ratio.of(333_333, 1_000_000)).rounded()).isEqualTo("1.000001");
    }

    @Test
    void changeIsNegativeWhenItShrinks() {
        assertThat(Ratio.of(3, 4).changeFrom(Ratio.of(1, 1)).rounded()).isEqualTo("-0.250000");
        assertThat(Ratio.of(5, 1).changeFrom(Ratio.of(4, 1)).rounded()).isEqualTo("0.250000");
        assertThat(Ratio.of(0, 1).changeFrom(Ratio.of(4, 1)).rounded()).isEqualTo("-1.000000");
        assertThat(Ratio.of(-5, 1).changeFrom(Ratio.of(4, 1)).rounded()).isEqualTo("-2.250000");
    }

    @Test
    void aMeanAmountIsRoundedToTheCent() {
        assertThat(Ratio.mean(Money.of("10"), 3).money()).isEqualTo(Money.of("3.33"));
        assertThat(Ratio.mean(Money.of("0.01"), 2).money()).isEqualTo(Money.of("0.01"));
        assertThat(Ratio.mean(Money.of("-0.01"), 2).money()).isEqualTo(Money.of("-0.01"));
    }

    @Test
    void theMeanOfHugeAmountsDoesNotOverflow() {
        assertThat(Ratio.mean(new Money(Money.MAX_CENTS), 1).money()).isEqualTo(new Money(Money.MAX_CENTS));
        assertThat(Ratio.mean(Money.of("1"), Long.MAX_VALUE).money()).isEqualTo(Money.ZERO);
    }
}

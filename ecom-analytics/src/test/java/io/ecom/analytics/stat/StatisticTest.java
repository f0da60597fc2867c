package io.ecom.analytics.stat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatisticTest {
    @Test
    void printsSixDecimalsAndHalfAwayFromZero() {
        assertThat(Statistic.rounded(12.5)).hasToString("12.500000");
        assertThat(Statistic.rounded(0.5 + 0x1p-21)).hasToString("0.500000");
        assertThat(Statistic.rounded(0.0000005)).hasToString("0.000000");
        assertThat(Statistic.rounded(-1.0000006)).hasToString("-1.000001");
    }

    @Test
    void hasNoMinusZeroAndNoExponent() {
        assertThat(Statistic.rounded(-0.0)).hasToString("0.000000");
        assertThat(Statistic.rounded(-1e-9)).hasToString("0.000000");
        assertThat(Statistic.rounded(1e20).toPlainString()).isEqualTo("100000000000000000000.000000");
    }

    @Test
    void isEmptyWhenUndefined() {
        assertThat(Statistic.rounded(Double.NaN)).isNull();
        assertThat(Statistic.rounded(Double.POSITIVE_INFINITY)).isNull();
    }
}

package io.ecom.viz;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.insight.Figure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void largeFiguresKeepThreeDigits() {
        assertThat(Numbers.compact(1_234_567)).isEqualTo("1.23M");
        assertThat(Numbers.compact(45_600)).isEqualTo("45.6k");
        assertThat(Numbers.compact(999_999)).isEqualTo("1M");
        assertThat(Numbers.compact(789)).isEqualTo("789");
        assertThat(Numbers.compact(-2_500_000_000d)).isEqualTo("-2.5B");
    }

    @Test
    void smallSharesShowTwoDecimals() {
        assertThat(Numbers.percent(0.342)).isEqualTo("34.2\u00a0%");
        assertThat(Numbers.percent(0.0342)).isEqualTo("3.42\u00a0%");
        assertThat(Numbers.percent(0.09996)).isEqualTo("10.0\u00a0%");
        assertThat(Numbers.percent(0)).isEqualTo("0\u00a0%");
    }

    @Test
    void changesCarryTheirSign() {
        assertThat(Numbers.change(0.0342)).isEqualTo("+3.4\u00a0%");
        assertThat(Numbers.change(-0.5)).isEqualTo("\u221250.0\u00a0%");
        assertThat(Numbers.change(-0.0001)).isEqualTo("0.0\u00a0%");
    }

    @Test
    void timeReadsInItsTwoLargestUnits() {
        assertThat(Numbers.seconds(42.4)).isEqualTo("42 s");
        assertThat(Numbers.seconds(254.5)).isEqualTo("4 min 15 s");
        assertThat(Numbers.seconds(7500)).isEqualTo("2 h 5 min");
        assertThat(Numbers.seconds(3600)).isEqualTo("1 h");
    }

    @Test
    void sharesInTablesKeepEveryDigit() {
        assertThat(Numbers.hundredfold("0.160350")).isEqualTo("16.0350");
        assertThat(Numbers.hundredfold("-0.5")).isEqualTo("-50");
        assertThat(Numbers.hundredfold("")).isEmpty();
    }

    @Test
    void separatorsLeaveTheDigitsAlone() {
        assertThat(Numbers.grouped("1234567.8912")).isEqualTo("1,234,567.8912");
        assertThat(Numbers.grouped("-123456")).isEqualTo("-123,456");
        assertThat(Numbers.grouped("-123")).isEqualTo("-123");
        assertThat(Numbers.grouped("12.30")).isEqualTo("12.30");
    }

    @Test
    void figuresOfStatementsCarryTheirUnit() {
        assertThat(figure("0.580000", Figure.SHARE)).isEqualTo("58.0\u00a0%");
        assertThat(figure("1234.5", Figure.MONEY)).isEqualTo("1,234.50");
        assertThat(figure("3.100", Figure.TIMES)).isEqualTo("3.1\u00d7");
        assertThat(figure("1200", "days")).isEqualTo("1,200\u00a0days");
        assertThat(figure("0.000000", "")).isEqualTo("0");
    }

    private static String figure(String value, String unit) {
        return Numbers.figure(new Figure("name", new BigDecimal(value), unit));
    }
}

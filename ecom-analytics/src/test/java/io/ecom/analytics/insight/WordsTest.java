package io.ecom.analytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.stat.Interval;
import io.ecom.model.insight.Days;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void numbersStandAsPeopleReadThem() {
        assertThat(Words.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Words.percent(0.583)).isEqualTo("58 %");
        assertThat(Words.percent(0.0494)).isEqualTo("4.9 %");
        assertThat(Words.percent(0.0999)).isEqualTo("10 %");
        assertThat(Words.times(3.14)).isEqualTo("3.1 times");
        assertThat(Words.often(3.14)).isEqualTo("3.1 times as often as");
        assertThat(Words.often(0.58)).isEqualTo("42 % less often than");
        assertThat(Words.between(new Interval(0.5, 1.25))).isEqualTo("95 % interval 0.50 to 1.25");
        assertThat(Words.p(0)).isEqualTo("p < 0.000001");
        assertThat(Words.p(0.00012345)).isEqualTo("p = 0.00012");
    }

    @Test
    void listsEndInAnAnd() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("a"))).isEqualTo("a");
        assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void daysDoNotRepeatWhatBothEndsShare() {
        LocalDate day = LocalDate.of(2025, 12, 28);
        assertThat(Words.days(new Days(day, day))).isEqualTo("on 28 December 2025");
        assertThat(Words.days(new Days(day, day.plusDays(2)))).isEqualTo("from 28 to 30 December 2025");
        assertThat(Words.days(new Days(day.minusMonths(1), day))).isEqualTo("from 28 November to 28 December 2025");
        assertThat(Words.days(new Days(day, day.plusDays(4)))).isEqualTo("from 28 December 2025 to 1 January 2026");
    }
}

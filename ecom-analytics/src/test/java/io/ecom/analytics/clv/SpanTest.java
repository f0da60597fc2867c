package io.ecom.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void aMonthIsFourPointThreeFourFiveWeeks() {
        assertThat(Span.months(1).inDays()).isEqualTo(30.415);
        assertThat(Span.months(1).inWeeks()).isCloseTo(4.345, within(1e-15));
        assertThat(Span.months(12).inWeeks()).isCloseTo(52.14, within(1e-13));
    }

    @Test
    void aUnitOnlyScales() {
        assertThat(Span.weeks(2)).isEqualTo(Span.days(14));
        assertThat(Span.days(3).inWeeks()).isEqualTo(3 / 7.0);
        assertThat(Span.days(60.83).inMonths()).isEqualTo(2);
        assertThat(Span.weeks(1).plus(Span.days(1))).isEqualTo(Span.days(8));
    }

    @Test
    void refusesWhatIsNoLength() {
        assertThatThrownBy(() -> Span.weeks(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid span '-7.0' days: expected zero or more");
        assertThatThrownBy(() -> Span.days(Double.NaN)).hasMessage("Invalid span 'NaN' days: expected zero or more");
        assertThatThrownBy(() -> Span.days(Double.POSITIVE_INFINITY))
                .hasMessage("Invalid span 'Infinity' days: expected zero or more");
    }

    @Test
    void thereIsOneZero() {
        assertThat(Span.days(-0.0)).isEqualTo(Span.ZERO);
    }
}

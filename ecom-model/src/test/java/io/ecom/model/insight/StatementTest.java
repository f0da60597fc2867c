package io.ecom.model.insight;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {
    @Test
    void anIncidentNamesItsDays() {
        assertThatThrownBy(() -> Statement.of(
                        "outage", Statement.Kind.INCIDENT, "The shop was closed.", List.of(), "", "daily_sales"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid days of statement 'outage': expected the days of an incident, found none");
    }

    @Test
    void anIdIsFitForALink() {
        assertThatThrownBy(
                        () -> Statement.of("Two words", Statement.Kind.FINDING, "So it is.", List.of(), "", "summary"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid statement id 'Two words': expected lower case letters, digits and hyphens");
    }

    @Test
    void daysRunForward() {
        assertThatThrownBy(() -> new Days(LocalDate.of(2025, 3, 2), LocalDate.of(2025, 3, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid days '2025-03-02 to 2025-03-01': expected the first not after the last");
    }
}

package io.ecom.analytics.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.incident.Incident.ReferrerSurge;
import io.ecom.model.insight.Days;
import io.ecom.model.result.DailyConversion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose days and values are many: what is held grows with the rows, not with days times values. */
final class SessionDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void aSessionOfAnotherCenturyAddsOneDay() {
        List<DailyConversion> rows = surge();
        rows.add(row(LocalDate.of(1970, 1, 1), "email", 1));
        rows.add(row(LocalDate.of(9999, 12, 31), "direct", 1));

        assertThat(SessionDays.of("referrer", rows).days()).hasSize(62);
        assertThat(days(Incidents.find(rows, List.of(), List.of())))
                .containsExactly(new Days(FIRST.plusDays(30), FIRST.plusDays(36)));
    }

    @Test
    void aHundredThousandReferrersCostTheirRows() {
        List<DailyConversion> rows = surge();
        for (int i = 0; i < 100_000; i++) {
            rows.add(row(FIRST.plusDays(i % 60), "https://example.org/" + i, 1));
        }
        SessionDays days = SessionDays.of("referrer", rows);

        assertThat(days.values()).hasSize(SessionDays.MOST_VALUES).contains("email", "direct");
        assertThat(days.all().sessions()[0]).as("of all values").isEqualTo(200 + 1_667);
        assertThat(days(Incidents.find(rows, List.of(), List.of())))
                .containsExactly(new Days(FIRST.plusDays(30), FIRST.plusDays(36)));
    }

    @Test
    void ofEquallyFrequentValuesTheFirstByNameAreLookedAt() {
        List<DailyConversion> rows = new ArrayList<>();
        for (int i = 1_999; i >= 0; i--) {
            rows.add(row(FIRST, "site_%04d".formatted(i), 1));
        }
        assertThat(SessionDays.of("referrer", rows).values())
                .hasSize(1_000)
                .startsWith("site_0000")
                .endsWith("site_0999");
    }

    @Test
    void aMissingValueIsUnknown() {
        DailyConversion missing = new DailyConversion(FIRST, "referrer", null, 3, 2, 1);
        SessionDays days = SessionDays.of("referrer", List.of(missing));
        assertThat(days.values()).containsExactly("unknown");
        assertThat(days.of("unknown").sessions()).containsExactly(3);
        assertThat(days.of("nobody").sessions()).containsExactly(0);
    }

    /** Each day 160 sessions by direct and 40 by email, in a week 240 by email. */
    private static List<DailyConversion> surge() {
        List<DailyConversion> rows = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            rows.add(row(FIRST.plusDays(day), "direct", 160));
            rows.add(row(FIRST.plusDays(day), "email", day >= 30 && day <= 36 ? 240 : 40));
        }
        return rows;
    }

    private static DailyConversion row(LocalDate date, String referrer, long sessions) {
        return new DailyConversion(date, "referrer", referrer, sessions, sessions / 5, sessions / 10);
    }

    private static List<Days> days(List<Incident> incidents) {
        return incidents.stream()
                .filter(ReferrerSurge.class::isInstance)
                .map(Incident::days)
                .toList();
    }
}

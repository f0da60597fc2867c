package io.ecom.generator.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ecom.generator.random.Seed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class ClockTest {
    private static final Window YEAR = Window.ending(LocalDate.of(2025, 12, 31), 365);

    private final Clock clock = Clock.ofPurchases(YEAR, Rhythm.SEASONAL, Incidents.NONE);

    @Test
    void aYearIsFiftyTwoWeeksOfOperationalTime() {
        assertThat(clock.end() - clock.at(YEAR.startMillis())).isCloseTo(365 / 7.0, within(1e-6));
    }

    @Test
    void thereAndBackIsTheSameSecond() {
        for (long hour = -365 * 24; hour < 365 * 24; hour += 7) {
            long millis = YEAR.startMillis() + hour * 3_600_000 + 1_800_000;
            assertThat(clock.millisAt(clock.at(millis))).isBetween(millis - 1000, millis);
        }
    }

    @Test
    void theEndsOfTheClockStayInside() {
        assertThat(clock.millisAt(0)).isEqualTo(YEAR.millisOf(-Clock.DAYS_BEFORE));
        assertThat(clock.millisAt(clock.end())).isBetween(YEAR.endMillis() - 1000, YEAR.endMillis() - 1);
    }

    @Test
    void blackFridayRunsFasterThanAnOrdinaryFriday() {
        int blackFriday = YEAR.dayOf(YEAR.startMillis())
                + (int) (LocalDate.of(2025, 11, 28).toEpochDay() - YEAR.first().toEpochDay());
        double busy = clock.at(YEAR.millisOf(blackFriday + 1)) - clock.at(YEAR.millisOf(blackFriday));
        double usual = clock.at(YEAR.millisOf(blackFriday - 181)) - clock.at(YEAR.millisOf(blackFriday - 182));
        assertThat(busy / usual).isBetween(1.7, 2.5);
        assertThat(Rhythm.blackFriday(2025)).isEqualTo(LocalDate.of(2025, 11, 28));
        assertThat(Rhythm.blackFriday(2024)).isEqualTo(LocalDate.of(2024, 11, 29));
    }

    @Test
    void incidentsFitIntoTheWindowAndDoNotMeet() {
        for (int days : new int[] {28, 60, 90, 365, 730}) {
            Window window = Window.ending(LocalDate.of(2025, 12, 31), days);
            Incidents incidents = Incidents.of(Seed.of("x" + days), window, 25);
            assertThat(incidents.all()).hasSize(3);
            int free = 0;
            for (Incident incident : incidents.all()) {
                assertThat(incident.firstDay()).isGreaterThanOrEqualTo(free);
                assertThat(incident.lastDay()).isLessThan(days);
                free = incident.lastDay() + 1;
            }
        }
        assertThat(Incidents.of(Seed.of("x"), Window.ending(LocalDate.of(2025, 12, 31), 27), 25)
                        .all())
                .isEmpty();
    }

    @Test
    void shapesAreSmoothOverTheYear() {
        for (SeasonShape shape : SeasonShape.values()) {
            double before = shape.factor(LocalDate.of(2024, 12, 31));
            for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() == 2025; day = day.plusDays(1)) {
                assertThat(shape.factor(day)).isPositive().isCloseTo(before, within(0.05));
                before = shape.factor(day);
            }
        }
    }
}

package io.ecom.analytics.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ecom.analytics.incident.Incident.CheckoutFailure;
import io.ecom.analytics.incident.Incident.PriceMove;
import io.ecom.analytics.incident.Incident.ReferrerSurge;
import io.ecom.model.Money;
import io.ecom.model.insight.Days;
import io.ecom.model.result.CategoryDay;
import io.ecom.model.result.DailyConversion;
import io.ecom.model.result.PriceChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables without noise, in which each incident can be seen with the naked eye. */
final class IncidentsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;

    @Test
    void aShopThatIsTheSameEveryDayHasNone() {
        assertThat(Incidents.find(sessions(), views(1), List.of())).isEmpty();
        assertThat(Incidents.find(List.of(), List.of(), List.of())).isEmpty();
    }

    @Test
    void aCheckoutThatFailsOnOneDeviceIsNamedWithItsDays() {
        List<DailyConversion> rows = sessions();
        rows.replaceAll(row -> liesWithin(row, 20, 22) && "mobile".equals(row.value())
                ? new DailyConversion(row.date(), "device", "mobile", row.sessions(), row.checkouts(), 0)
                : row);

        CheckoutFailure failure =
                (CheckoutFailure) Incidents.find(rows, List.of(), List.of()).get(0);

        assertThat(Incidents.find(rows, List.of(), List.of())).hasSize(1);
        assertThat(failure.device()).isEqualTo("mobile");
        assertThat(failure.days()).isEqualTo(days(20, 22));
        assertThat(failure.attempts()).isEqualTo(60);
        assertThat(failure.converted()).isZero();
        assertThat(failure.usualShare()).isEqualTo(0.5);
        assertThat(failure.missing()).isEqualTo(30);
    }

    @Test
    void withoutCheckoutPagesAllSessionsCountAsAttempts() {
        List<DailyConversion> rows = sessions();
        rows.replaceAll(row -> new DailyConversion(
                row.date(),
                row.dimension(),
                row.value(),
                row.sessions(),
                0,
                liesWithin(row, 20, 22) && "mobile".equals(row.value()) ? 0 : row.converted()));

        CheckoutFailure failure =
                (CheckoutFailure) Incidents.find(rows, List.of(), List.of()).get(0);

        assertThat(failure.days()).isEqualTo(days(20, 22));
        assertThat(failure.attempts()).isEqualTo(300);
        assertThat(failure.usualShare()).isEqualTo(0.1);
    }

    @Test
    void aReferrerThatSurgesIsNamedWithTheCategoryThatIsWanted() {
        List<DailyConversion> rows = sessions();
        rows.replaceAll(row -> liesWithin(row, 30, 36) && "email".equals(row.value())
                ? new DailyConversion(row.date(), "referrer", "email", 120, 12, 6)
                : row);

        ReferrerSurge surge =
                (ReferrerSurge) Incidents.find(rows, views(2), List.of()).get(0);

        assertThat(surge.referrer()).isEqualTo("email");
        assertThat(surge.days()).isEqualTo(days(30, 36));
        assertThat(surge.usualShare()).isEqualTo(0.2);
        assertThat(surge.traffic()).isEqualTo(1.4);
        assertThat(surge.wanted()).isNotNull();
        assertThat(surge.wanted().category()).isEqualTo("Tents");
        assertThat(surge.wanted().ratio()).isCloseTo(1.9, within(0.1));
    }

    @Test
    void pricesThatRiseTogetherAreOneMoveUntilTheyFallBack() {
        List<PriceChange> rows = new ArrayList<>(everydayChanges());
        rows.add(price("cat_1", 15, 19, 0, "0.18"));
        rows.add(price("cat_1", 45, 0, 18, "-0.15"));

        PriceMove move = (PriceMove) Incidents.find(List.of(), views(1), rows).get(0);

        assertThat(Incidents.find(List.of(), views(1), rows)).hasSize(1);
        assertThat(move.categoryId()).isEqualTo("cat_1");
        assertThat(move.days()).isEqualTo(days(15, 44));
        assertThat(move.undone()).isTrue();
        assertThat(move.moved()).isEqualTo(19);
        assertThat(move.change()).isEqualByComparingTo("0.18");
        assertThat(move.demand()).as("views stayed the same").isNull();
    }

    @Test
    void pricesThatStayUpMoveUntilTheLastDay() {
        List<PriceChange> rows = new ArrayList<>(everydayChanges());
        rows.add(price("cat_1", 15, 19, 0, "0.18"));

        PriceMove move = (PriceMove) Incidents.find(List.of(), views(1), rows).get(0);

        assertThat(move.days()).isEqualTo(days(15, DAYS - 1));
        assertThat(move.undone()).isFalse();
    }

    @Test
    void aSaleOfTheWholeShopIsNoIncidentOfACategory() {
        List<PriceChange> rows = new ArrayList<>(everydayChanges());
        for (int category = 0; category < 10; category++) {
            rows.add(price("cat_" + category, 50, 0, 14, "-0.2"));
        }

        assertThat(Incidents.find(List.of(), views(1), rows)).isEmpty();
    }

    /** Each day 100 sessions by mobile, 20 of them to the checkout, 10 buy; as many by desktop; a fifth by email. */
    private static List<DailyConversion> sessions() {
        List<DailyConversion> rows = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            rows.add(new DailyConversion(date, "device", "desktop", 100, 20, 10));
            rows.add(new DailyConversion(date, "device", "mobile", 100, 20, 10));
            rows.add(new DailyConversion(date, "referrer", "direct", 160, 32, 16));
            rows.add(new DailyConversion(date, "referrer", "email", 40, 8, 4));
        }
        return rows;
    }

    /** Ten categories of 30 views a day, tents with more of them in the week of the surge. */
    private static List<CategoryDay> views(int tents) {
        List<CategoryDay> rows = new ArrayList<>();
        for (int category = 0; category < 10; category++) {
            for (int day = 0; day < DAYS; day++) {
                long views = category == 3 && day >= 30 && day <= 36 ? 30L * tents : 30;
                rows.add(new CategoryDay(
                        "cat_" + category,
                        FIRST.plusDays(day),
                        views,
                        1,
                        Money.of("10"),
                        category == 3 ? "Tents" : "Category " + category));
            }
        }
        return rows;
    }

    /** One price of twenty moves in each category and week. */
    private static List<PriceChange> everydayChanges() {
        List<PriceChange> rows = new ArrayList<>();
        for (int category = 0; category < 10; category++) {
            for (int day = category % 7; day < DAYS; day += 7) {
                rows.add(price("cat_" + category, day == 15 || day == 45 || day == 50 ? day + 1 : day, 1, 0, "0.05"));
            }
        }
        return rows;
    }

    private static PriceChange price(String category, int day, long raised, long lowered, String change) {
        return new PriceChange(
                category, FIRST.plusDays(day), 20, raised, lowered, new BigDecimal(change), "Name of " + category);
    }

    private static boolean liesWithin(DailyConversion row, int from, int to) {
        return !row.date().isBefore(FIRST.plusDays(from)) && !row.date().isAfter(FIRST.plusDays(to));
    }

    private static Days days(int from, int to) {
        return new Days(FIRST.plusDays(from), FIRST.plusDays(to));
    }
}

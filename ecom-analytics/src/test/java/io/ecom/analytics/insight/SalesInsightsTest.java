package io.ecom.analytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Money;
import io.ecom.model.insight.Days;
import io.ecom.model.insight.Figure;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.CoPurchase;
import io.ecom.model.result.DailySales;
import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.ProductSales;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of sales of which a reader can see what there is to say. */
final class SalesInsightsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Test
    void aChangeOfTheLastThirtyDaysIsHeldAgainstTheNoiseOfDays() {
        List<DailySales> days = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long orders = (i < 30 ? 100 : 130) + (i % 3 - 1) * 6;
            days.add(day(MONDAY.plusDays(i), orders));
        }
        List<Statement> statements = Insights.of(Evidence.of().with(DailySales.class, days));

        assertThat(statements)
                .extracting(Statement::sentence)
                .contains("Net revenue of the last 30 days is 30 % above the 30 days before: 39,000 against 30,000,"
                        + " where ±2.6 % is noise.");
        assertThat(statements.get(0).kind()).isEqualTo(Kind.HEADLINE);
    }

    @Test
    void aSeasonIsNamedWithItsWeeks() {
        List<CategoryWeek> rows = new ArrayList<>();
        for (int week = 0; week < 26; week++) {
            long garden = week >= 12 && week < 16 ? 60 : 20;
            rows.add(week("cat_1", week, garden + week % 2, "Garden"));
            rows.add(week("cat_2", week, 100 + week % 3, "Books"));
        }

        Statement season = Said.only(Evidence.of().with(CategoryWeek.class, rows));

        assertThat(season.sentence())
                .isEqualTo("“Garden” peaks from 30 March to 26 April 2026 at 1.8 times its usual share of revenue.");
        assertThat(season.days())
                .isEqualTo(new Days(MONDAY.plusWeeks(12), MONDAY.plusWeeks(16).minusDays(1)));
    }

    @Test
    void theBusiestDayIsHeldAgainstTheWeeksAround() {
        List<DailySales> days = new ArrayList<>();
        for (int i = 0; i < 56; i++) {
            days.add(day(MONDAY.plusDays(i), i == 40 ? 90 : 30));
        }

        assertThat(Said.only(Evidence.of().with(DailySales.class, days)).sentence())
                .isEqualTo("14 February 2026 was the day that stood out most: 90 orders, 3.0 times the usual of the"
                        + " weeks around.");
    }

    @Test
    void pairsAreNamedWithLiftAndFalseDiscoveryRate() {
        Evidence evidence = Evidence.of()
                .with(CoPurchase.class, List.of(pair("4.2", "0.000000", "Tent"), pair("1.1", "0.000000", "Rope")));

        assertThat(Said.only(evidence).sentence())
                .isEqualTo(
                        "“Tent” and “prod_2” are bought together 4.2 times as often as chance would have it, in 1,200"
                                + " sales.");
        assertThat(Said.only(evidence).test()).endsWith("over all pairs, q < 0.000001");
    }

    @Test
    void muchViewedProductsThatNobodyBuysAreNamed() {
        List<ProductSales> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(product("prod_" + i, i < 2 ? 2_000 : 500, i == 0 ? 5 : i == 1 ? 75 : 19));
        }

        assertThat(Said.only(Evidence.of().with(ProductSales.class, rows)).sentence())
                .isEqualTo("Much viewed but seldom bought: “Name of prod_0” (2,000 views, 5 orders where 65 would be"
                        + " usual).");
    }

    @Test
    void lostOrdersAreListedByTheirStatus() {
        Evidence evidence = Evidence.of()
                .with(
                        OrderStatus.class,
                        List.of(status("completed", 800), status("returned", 150), status("cancelled", 50)));

        assertThat(Said.only(evidence).sentence())
                .isEqualTo("20 % of orders came to nothing: 15 % returned and 5.0 % cancelled.");
        assertThat(Said.only(evidence).figures())
                .contains(new Figure("their gross value", new BigDecimal("2000.00"), Figure.MONEY));
    }

    private static DailySales day(LocalDate date, long orders) {
        Money net = Money.of("10").times(orders);
        return new DailySales(date, orders, orders, net, Money.ZERO, net, orders);
    }

    private static CategoryWeek week(String category, int week, long units, String name) {
        return new CategoryWeek(
                category, MONDAY.plusWeeks(week), units, Money.of("10").times(units), null, name);
    }

    private static CoPurchase pair(String lift, String q, String name) {
        return new CoPurchase(
                "prod_1",
                "prod_2",
                1_200,
                null,
                null,
                null,
                new BigDecimal(lift),
                null,
                null,
                null,
                new BigDecimal(q),
                name,
                null);
    }

    private static ProductSales product(String id, long views, long orders) {
        return new ProductSales(
                id, "Name of " + id, "cat_1", orders, orders, Money.of("10").times(orders), views);
    }

    private static OrderStatus status(String status, long orders) {
        return new OrderStatus(
                status,
                orders,
                null,
                Money.of("10").times(orders),
                Money.of("10").times(orders));
    }
}

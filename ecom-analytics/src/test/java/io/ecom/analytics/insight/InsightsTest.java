package io.ecom.analytics.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Money;
import io.ecom.model.insight.Days;
import io.ecom.model.insight.Figure;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.AgeGroup;
import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.CoPurchase;
import io.ecom.model.result.CohortMonth;
import io.ecom.model.result.Conversion;
import io.ecom.model.result.Customer;
import io.ecom.model.result.DailySales;
import io.ecom.model.result.DataQuality;
import io.ecom.model.result.DepthConversion;
import io.ecom.model.result.FirstOrderCohortMonth;
import io.ecom.model.result.FunnelBreakdown;
import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of which a reader can see what there is to say. */
final class InsightsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Test
    void withoutTablesThereIsNothingToSayNotEvenThat() {
        assertThat(Insights.of(Evidence.of())).isEmpty();
    }

    @Test
    void whereAllIsAlikeOneSentenceSaysSo() {
        Statement only = only(Evidence.of().with(Conversion.class, devices(100, 100)));

        assertThat(only.kind()).isEqualTo(Kind.NOTHING);
        assertThat(only.sentence())
                .isEqualTo("Nothing stands out: of 2 comparisons none is beyond chance and large enough to matter.");
        assertThat(only.figures()).containsExactly(new Figure("comparisons", BigDecimal.valueOf(2), ""));
    }

    @Test
    void fewCustomersWhoBringMuchAreAHeadline() {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            customers.add(i < 20 ? customer(i, 20, "2000", 5) : customer(i, 1, "100", 5));
        }
        List<Statement> statements = Insights.of(Evidence.of().with(Customer.class, customers));

        assertThat(statements)
                .extracting(Statement::sentence)
                .containsExactly(
                        "The top 20 % of customers bring 83 % of revenue (Gini 0.63).",
                        "20 % of buyers came back and bring 83 % of revenue; 80 % bought once.");
        assertThat(statements).extracting(Statement::kind).containsOnly(Kind.HEADLINE);
        assertThat(statements.get(0).figures().get(0))
                .isEqualTo(new Figure("revenue of the top 20 %", new BigDecimal("0.833333"), Figure.SHARE));
    }

    @Test
    void visitsWithoutAnOrderMayGoAlongWithSpending() {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            customers.add(customer(i, 3, String.valueOf(10 + i), i));
        }

        Statement only = only(Evidence.of().with(Customer.class, customers));

        assertThat(only.sentence())
                .isEqualTo("Who looks around more spends more: rank correlation of visits without an order and net"
                        + " revenue 1.00 (95 % interval 1.00 to 1.00).");
    }

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
    void aDeviceThatConvertsLessIsComparedWithAllOthers() {
        assertThat(only(Evidence.of().with(Conversion.class, devices(500, 250))).sentence())
                .isEqualTo("Sessions on desktop convert 2.0 times as often as all others: 5.0 % against 2.5 %"
                        + " (95 % interval 1.72 to 2.32).");
    }

    @Test
    void longVisitsAreSpokenOfOnlyInCompany() {
        List<DepthConversion> depths = List.of(
                new DepthConversion("1", 5_000, 50, null, null, null),
                new DepthConversion("8-15", 1_000, 200, null, null, null));
        Evidence alone = Evidence.of().with(DepthConversion.class, depths);

        assertThat(only(alone).kind()).isEqualTo(Kind.NOTHING);
        assertThat(Insights.of(alone.with(Conversion.class, devices(500, 250))))
                .extracting(Statement::sentence)
                .contains("Sessions with 8 or more page views convert 20.0 times as often as shorter ones"
                        + " (95 % interval 14.69 to 26.81), in part because an order takes pages.");
    }

    @Test
    void theStepAtWhichADeviceLosesMostIsNamed() {
        List<FunnelBreakdown> rows = new ArrayList<>();
        rows.addAll(funnel("desktop", 4_000, 2_000, 1_000, 800));
        rows.addAll(funnel("mobile", 4_000, 2_000, 1_000, 400));

        assertThat(only(Evidence.of().with(FunnelBreakdown.class, rows)).sentence())
                .isEqualTo("Mobile loses most between checkout and purchase: 40 % of its sessions go on, 80 % on other"
                        + " devices (ratio 0.50, 95 % interval 0.46 to 0.54).");
    }

    @Test
    void aSeasonIsNamedWithItsWeeks() {
        List<CategoryWeek> rows = new ArrayList<>();
        for (int week = 0; week < 26; week++) {
            long garden = week >= 12 && week < 16 ? 60 : 20;
            rows.add(week("cat_1", week, garden + week % 2, "Garden"));
            rows.add(week("cat_2", week, 100 + week % 3, "Books"));
        }

        Statement season = only(Evidence.of().with(CategoryWeek.class, rows));

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

        assertThat(only(Evidence.of().with(DailySales.class, days)).sentence())
                .isEqualTo("14 February 2026 was the day that stood out most: 90 orders, 3.0 times the usual of the"
                        + " weeks around.");
    }

    @Test
    void pairsAreNamedWithLiftAndFalseDiscoveryRate() {
        Evidence evidence = Evidence.of()
                .with(CoPurchase.class, List.of(pair("4.2", "0.000000", "Tent"), pair("1.1", "0.000000", "Rope")));

        assertThat(only(evidence).sentence())
                .isEqualTo(
                        "“Tent” and “prod_2” are bought together 4.2 times as often as chance would have it, in 1,200"
                                + " sales.");
        assertThat(only(evidence).test()).endsWith("over all pairs, q < 0.000001");
    }

    @Test
    void muchViewedProductsThatNobodyBuysAreNamed() {
        List<ProductSales> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(product("prod_" + i, i < 2 ? 2_000 : 500, i == 0 ? 5 : i == 1 ? 75 : 19));
        }

        assertThat(only(Evidence.of().with(ProductSales.class, rows)).sentence())
                .isEqualTo("Much viewed but seldom bought: “Name of prod_0” (2,000 views, 5 orders where 65 would be"
                        + " usual).");
    }

    @Test
    void cohortsTellHowManyComeBackAndWhetherThatChanges() {
        YearMonth january = YearMonth.of(2026, 1);
        List<FirstOrderCohortMonth> first =
                List.of(firstOrders(january, 1, 300), firstOrders(january, 2, 200), firstOrders(january, 3, 150));
        List<CohortMonth> registered = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            registered.add(cohort(january.plusMonths(i), 0, 500));
            registered.add(cohort(january.plusMonths(i), 1, i < 3 ? 200 : 100));
        }
        Evidence evidence =
                Evidence.of().with(FirstOrderCohortMonth.class, first).with(CohortMonth.class, registered);

        assertThat(Insights.of(evidence))
                .extracting(Statement::sentence)
                .containsExactly(
                        "15 % of first-time buyers buy again in the month after, 7.5 % three months after.",
                        "Of the users who registered since 2026-04, 10 % bought in the month after, of those before"
                                + " 20 %.");
    }

    @Test
    void lostOrdersAreListedByTheirStatus() {
        Evidence evidence = Evidence.of()
                .with(
                        OrderStatus.class,
                        List.of(status("completed", 800), status("returned", 150), status("cancelled", 50)));

        assertThat(only(evidence).sentence())
                .isEqualTo("20 % of orders came to nothing: 15 % returned and 5.0 % cancelled.");
        assertThat(only(evidence).figures())
                .contains(new Figure("their gross value", new BigDecimal("2000.00"), Figure.MONEY));
    }

    @Test
    void agesAreSpokenOfOnlyWhenTheyMatter() {
        Evidence same = Evidence.of().with(AgeGroup.class, List.of(ages("18-24", 300), ages("65+", 310)));
        Evidence other = Evidence.of().with(AgeGroup.class, List.of(ages("18-24", 300), ages("65+", 150)));

        assertThat(only(same).kind()).isEqualTo(Kind.NOTHING);
        assertThat(Insights.of(other))
                .extracting(Statement::sentence)
                .contains("Of the users aged 65 and over 15 % buy, of all others 30 % (95 % interval 0.42 to 0.60).");
    }

    @Test
    void dataQualityIsAFactThatAccompaniesWhateverIsSaid() {
        Evidence evidence = Evidence.of()
                .with(Conversion.class, devices(100, 100))
                .with(
                        DataQuality.class,
                        List.of(
                                new DataQuality("users", "bad_time", "quarantined", 1_000, 4, null),
                                new DataQuality("users", "missing_place", "repaired", 1_000, 30, null),
                                new DataQuality("sessions", "missing_device", "repaired", 9_000, 0, null)));

        assertThat(Insights.of(evidence))
                .extracting(Statement::sentence)
                .containsExactly(
                        "Nothing stands out: of 2 comparisons none is beyond chance and large enough to matter.",
                        "Of 10,000 records 4 were set aside, and 30 repairs were made; most often missing place in users"
                                + " (30).");
    }

    @Test
    void tablesMayComeFromFiles(@TempDir Path folder) {
        ResultCsv.write(ResultTable.of(Conversion.class), devices(500, 250).iterator(), folder);

        assertThat(Insights.of(Evidence.read(folder)))
                .isEqualTo(Insights.of(Evidence.of().with(Conversion.class, devices(500, 250))));
    }

    private static Statement only(Evidence evidence) {
        List<Statement> statements = Insights.of(evidence);
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }

    /** So many of 10,000 sessions on each. */
    private static List<Conversion> devices(long desktop, long mobile) {
        return List.of(
                new Conversion("device", "desktop", 10_000, desktop, null, null, null),
                new Conversion("device", "mobile", 10_000, mobile, null, null, null));
    }

    private static Customer customer(int id, long orders, String revenue, long sessions) {
        return new Customer(
                "user_" + id,
                YearMonth.of(2026, 1),
                orders,
                orders,
                Money.of(revenue),
                null,
                null,
                sessions,
                sessions,
                sessions,
                0,
                null,
                null,
                null,
                null,
                "none",
                null);
    }

    private static DailySales day(LocalDate date, long orders) {
        Money net = Money.of("10").times(orders);
        return new DailySales(date, orders, orders, net, Money.ZERO, net, orders);
    }

    private static List<FunnelBreakdown> funnel(String device, long view, long cart, long checkout, long purchase) {
        return List.of(
                new FunnelBreakdown("device", device, "product_view", view, null, null),
                new FunnelBreakdown("device", device, "cart", cart, null, null),
                new FunnelBreakdown("device", device, "checkout", checkout, null, null),
                new FunnelBreakdown("device", device, "purchase", purchase, null, null));
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

    private static FirstOrderCohortMonth firstOrders(YearMonth cohort, long month, long active) {
        return new FirstOrderCohortMonth(cohort, month, 2_000, active, active, Money.ZERO, null, "full");
    }

    private static CohortMonth cohort(YearMonth cohort, long month, long active) {
        return new CohortMonth(cohort, month, 1_000, active, active, Money.ZERO, null, "full");
    }

    private static OrderStatus status(String status, long orders) {
        return new OrderStatus(
                status,
                orders,
                null,
                Money.of("10").times(orders),
                Money.of("10").times(orders));
    }

    private static AgeGroup ages(String group, long buyers) {
        return new AgeGroup(group, 1_000, buyers, buyers, Money.ZERO, null);
    }
}

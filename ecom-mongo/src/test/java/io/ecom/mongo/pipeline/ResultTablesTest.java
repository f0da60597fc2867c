package io.ecom.mongo.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Money;
import io.ecom.model.SampleShop;
import io.ecom.model.load.Loader;
import io.ecom.model.result.CategoryRevenue;
import io.ecom.model.result.DailySales;
import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.PurchaseFrequency;
import io.ecom.model.result.SpendingTier;
import io.ecom.mongo.MongoStore;
import io.ecom.mongo.TestMongo;
import io.ecom.mongo.pipeline.ProductSalesPipeline.Ranking;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The answers over the sample shop, whose sales are listed in {@link SampleShop}. */
class ResultTablesTest {
    private static final TestMongo MONGO = new TestMongo();
    private static MongoStore store;

    @BeforeAll
    static void load() {
        store = MONGO.open();
        try (Loader loader = store.load("sample")) {
            SampleShop.sendTo(loader);
            loader.finish(List.of());
        }
    }

    @AfterAll
    static void drop() {
        store.close();
        MONGO.close();
    }

    @Test
    void productSalesStandByRevenue() {
        assertThat(store.ask(ProductSalesPipeline.ofAll()))
                .containsExactly(
                        new ProductSales("p1", "Tent $one.two", "c1", 2, 3, Money.of("30.00"), 0),
                        new ProductSales("p2", "Stove", "c2", 2, 4, Money.of("20.00"), 0));
    }

    @Test
    void productSalesStandByUnitsAndAreCut() {
        assertThat(store.ask(ProductSalesPipeline.top(1, Ranking.BY_UNITS)))
                .containsExactly(new ProductSales("p2", "Stove", "c2", 2, 4, Money.of("20.00"), 0));
    }

    @Test
    void productSalesOfOneCategoryAndPeriod() {
        Period morning = Period.between(Instant.parse("2025-01-10T10:05:00Z"), Instant.parse("2025-01-10T10:05:01Z"));

        assertThat(store.ask(new ProductSalesPipeline(morning, "c2", Ranking.BY_REVENUE, 10)))
                .containsExactly(new ProductSales("p2", "Stove", "c2", 1, 1, Money.of("5.00"), 0));
    }

    @Test
    void categoryRevenueHasProfitWhereProductsNameASubcategory() {
        assertThat(store.ask(CategoryRevenuePipeline.ofAll()))
                .containsExactly(
                        new CategoryRevenue(
                                "c1", "Tents", 2, 3, Money.of("30.00"), new BigDecimal("0.600000"), Money.of("6.00")),
                        new CategoryRevenue("c2", null, 2, 4, Money.of("20.00"), new BigDecimal("0.400000"), null));
    }

    @Test
    void purchaseFrequencyCoversAllUsers() {
        assertThat(store.ask(PurchaseFrequencyPipeline.ofAll()))
                .containsExactly(
                        new PurchaseFrequency("none", 0, 0L, 1, 0, Money.ZERO),
                        new PurchaseFrequency("one_time", 1, 1L, 1, 1, Money.of("15.00")),
                        new PurchaseFrequency("occasional", 2, 4L, 1, 2, Money.of("30.00")),
                        new PurchaseFrequency("regular", 5, 9L, 0, 0, Money.ZERO),
                        new PurchaseFrequency("frequent", 10, null, 0, 0, Money.ZERO));
    }

    @Test
    void dailySalesHaveEveryDayOfTheObservedPeriod() {
        List<DailySales> days = store.ask(DailySalesPipeline.ofAll());

        assertThat(days).hasSize(11);
        assertThat(days.get(0))
                .isEqualTo(new DailySales(
                        LocalDate.of(2025, 1, 10), 2, 6, Money.of("40.00"), Money.of("5.00"), Money.of("35.00"), 2));
        assertThat(days.subList(1, 10))
                .allSatisfy(day -> assertThat(day.net()).isEqualTo(Money.ZERO))
                .extracting(DailySales::date)
                .startsWith(LocalDate.of(2025, 1, 11))
                .endsWith(LocalDate.of(2025, 1, 19));
        assertThat(days.get(10))
                .isEqualTo(new DailySales(
                        LocalDate.of(2025, 1, 20), 1, 1, Money.of("10.00"), Money.ZERO, Money.of("10.00"), 1));
    }

    @Test
    void orderStatusCountsAllTransactions() {
        assertThat(store.ask(OrderStatusPipeline.ofAll()))
                .containsExactly(
                        status("completed", 2, "0.400000", "40.00", "35.00"),
                        status("cancelled", 1, "0.200000", "70.00", "70.00"),
                        status("returned", 1, "0.200000", "999999.99", "999999.99"),
                        status("shipped", 1, "0.200000", "10.00", "10.00"));
    }

    @Test
    void spendingTiersRankTheBuyers() {
        assertThat(store.ask(SpendingTiersPipeline.ofAll()))
                .containsExactly(
                        new SpendingTier(
                                "platinum",
                                1,
                                2,
                                Money.of("30.00"),
                                new BigDecimal("0.666667"),
                                Money.of("15.00"),
                                Money.of("30.00")),
                        new SpendingTier("gold", 0, 0, Money.ZERO, new BigDecimal("0.000000"), null, null),
                        new SpendingTier("silver", 0, 0, Money.ZERO, new BigDecimal("0.000000"), null, null),
                        new SpendingTier(
                                "bronze",
                                1,
                                1,
                                Money.of("15.00"),
                                new BigDecimal("0.333333"),
                                Money.of("15.00"),
                                Money.of("15.00")),
                        new SpendingTier("none", 1, 0, Money.ZERO, new BigDecimal("0.000000"), null, null));
    }

    private static OrderStatus status(String status, long orders, String share, String gross, String net) {
        return new OrderStatus(status, orders, new BigDecimal(share), Money.of(gross), Money.of(net));
    }
}

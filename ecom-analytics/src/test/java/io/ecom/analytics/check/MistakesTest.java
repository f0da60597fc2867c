package io.ecom.analytics.check;

import static io.ecom.analytics.check.CheckedFolder.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.check.TableCheck.Verdict;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MistakesTest {
    private CheckedFolder tables;

    @BeforeEach
    void open(@TempDir Path folder) {
        tables = new CheckedFolder(folder);
    }

    static Stream<Arguments> mistakes() {
        Predicate<User> buyer = user -> !SHOP.salesOf(user).isEmpty();
        Function<Transaction, BigDecimal> perLine = order -> ShopRecords.NET
                .apply(order)
                .multiply(BigDecimal.valueOf(order.items().size()));
        return Stream.of(
                Arguments.of(
                        "daily_sales",
                        SHOP.dailySales(order -> true, ShopRecords.NET, ShopRecords.UTC),
                        "cancelled and returned orders are counted"),
                Arguments.of(
                        "daily_sales",
                        SHOP.dailySales(order -> !order.status().equals("cancelled"), ShopRecords.NET, ShopRecords.UTC),
                        "returned, refunded and failed orders are counted"),
                Arguments.of(
                        "daily_sales",
                        SHOP.dailySales(ShopRecords.SOLD, ShopRecords.GROSS, ShopRecords.UTC),
                        "gross for net: discounts are not taken off"),
                Arguments.of(
                        "purchase_frequency",
                        SHOP.purchaseFrequency(buyer),
                        "users without an order are lost: an inner join keeps only buyers"),
                Arguments.of(
                        "daily_sales",
                        SHOP.dailySales(ShopRecords.SOLD, perLine, ShopRecords.UTC),
                        "lines multiplied by a join: each order's total is summed once for each of its lines"),
                Arguments.of(
                        "order_status",
                        NaiveTables.perLineStatus(),
                        "lines multiplied by a join: each order counts once for" + " each of its lines"),
                Arguments.of(
                        "daily_sales",
                        SHOP.dailySales(ShopRecords.SOLD, ShopRecords.NET, order -> order.timestamp()
                                .atZone(CheckedFolder.KOLKATA)
                                .toLocalDateTime()
                                .toInstant(ZoneOffset.UTC)),
                        "local time for UTC: days and hours are those of 'Asia/Kolkata'"),
                Arguments.of(
                        "daily_sales",
                        NaiveTables.withoutEmptyDays(),
                        "days and groups without sales are missing: an inner join or a GROUP BY keeps only those that"
                                + " have some"),
                Arguments.of(
                        "funnel",
                        SHOP.unorderedFunnel(true),
                        "an unordered funnel: a session counts when it has all steps, in whatever order"),
                Arguments.of(
                        "funnel_breakdown",
                        SHOP.unorderedFunnelBreakdown(),
                        "an unordered funnel: a session counts when it has all steps, in whatever order"),
                Arguments.of(
                        "funnel",
                        SHOP.unorderedFunnel(false),
                        "an unordered funnel: each step counts by itself, whether or not the steps before it were"
                                + " done"),
                Arguments.of(
                        "co_purchases",
                        NaiveTables.pairsOfLines(),
                        "repeated lines of one product count as two baskets"),
                Arguments.of(
                        "product_sales",
                        NaiveTables.ordersAsLines(),
                        "repeated lines of one product count as two orders"),
                Arguments.of(
                        "spending_tiers",
                        NaiveTables.meanOfMeans(),
                        "average of averages: the mean over customers is not revenue over orders"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("mistakes")
    void eachUsualMistakeIsNamed(String table, String csv, String mistake) {
        tables.write(table + ".csv", csv);
        TableCheck check = tables.check(table);
        assertThat(check.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(check.mistakes()).containsExactly(mistake);
    }

    @Test
    void twoMistakesAtOnceAreNotGuessed() {
        tables.write("daily_sales.csv", SHOP.dailySales(order -> true, ShopRecords.GROSS, ShopRecords.UTC));
        TableCheck check = tables.check("daily_sales");
        assertThat(check.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(check.mistakes()).isEmpty();
    }
}

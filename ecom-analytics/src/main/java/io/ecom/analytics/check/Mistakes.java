package io.ecom.analytics.check;

import static java.util.Objects.requireNonNullElse;

import com.google.common.collect.Sets;
import io.ecom.model.Transaction;
import io.ecom.model.result.Customer;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.TextTable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The usual mistakes, in rounds: those that are quickly tried come first. */
final class Mistakes {
    private static final Set<String> OF_AMOUNTS = Set.of(
            "summary",
            "order_status",
            "daily_sales",
            "purchase_frequency",
            "spending_tiers",
            "customers",
            "rfm",
            "cohorts",
            "first_order_cohorts",
            "age_groups",
            "engagement",
            "clv");
    private static final Set<String> OF_SALES = Sets.union(
            Sets.difference(OF_AMOUNTS, Set.of("order_status")),
            Set.of("product_sales", "category_revenue", "category_weekly", "co_purchases"));
    private static final Set<String> OF_USERS =
            Set.of("purchase_frequency", "spending_tiers", "customers", "cohorts", "age_groups", "engagement");
    private static final Set<String> OF_TIMES = Set.of(
            "summary",
            "daily_sales",
            "category_weekly",
            "customers",
            "rfm",
            "cohorts",
            "first_order_cohorts",
            "conversion",
            "conversion_by_hour",
            "clv");
    private static final Set<String> OF_STEPS = Set.of("funnel", "funnel_breakdown");

    private Mistakes() {}

    static List<List<Mistake>> rounds(List<ZoneId> zones) {
        List<List<Mistake>> rounds = new ArrayList<>();
        rounds.add(ofRows());
        rounds.add(ofRecords());
        rounds.add(zones.stream().map(Mistakes::clocksOf).toList());
        return rounds;
    }

    private static Mistake clocksOf(ZoneId zone) {
        return RetoldMistake.of(
                "local time for UTC: days and hours are those of '%s'".formatted(zone), OF_TIMES, Retellings.at(zone));
    }

    private static List<Mistake> ofRows() {
        return List.of(
                new RowMistake(
                        "days and groups without sales are missing: an inner join or a GROUP BY keeps only those that"
                                + " have some",
                        Map.of(
                                "daily_sales", without("daily_sales", "orders", "0"::equals),
                                "category_weekly", without("category_weekly", "revenue", "0.00"::equals),
                                "cohorts", without("cohorts", "orders", "0"::equals),
                                "first_order_cohorts", without("first_order_cohorts", "orders", "0"::equals),
                                "rfm", without("rfm", "users", "0"::equals),
                                "age_groups", without("age_groups", "users", "0"::equals),
                                "conversion_by_depth", without("conversion_by_depth", "sessions", "0"::equals))),
                new RowMistake(
                        "average of averages: the mean over days is not revenue over orders",
                        Map.of("summary", Averages::summaryOfDays)),
                new RowMistake(
                        "average of averages: the mean over customers is not revenue over orders",
                        Map.of("spending_tiers", Averages::tiersOfCustomers)),
                new RowMistake(
                        "an order with two products of one category counts twice",
                        Map.of("category_revenue", Mistakes::ordersOfProducts)));
    }

    private static List<Mistake> ofRecords() {
        return List.of(
                RetoldMistake.of(
                        "cancelled and returned orders are counted",
                        OF_SALES,
                        Retellings.counting(Transaction.NOT_A_SALE)),
                RetoldMistake.of(
                        "returned, refunded and failed orders are counted",
                        OF_SALES,
                        Retellings.counting(Sets.difference(Transaction.NOT_A_SALE, Set.of("cancelled")))),
                RetoldMistake.of(
                        "gross for net: discounts are not taken off", OF_AMOUNTS, Retellings.withoutDiscounts()),
                new RetoldMistake(
                        "users without an order are lost: an inner join keeps only buyers",
                        OF_USERS,
                        Set.of(),
                        right -> Retellings.onlyUsers(buyers(right))),
                new MultipliedLines(
                        "lines multiplied by a join: each order counts once for each of its lines",
                        Retellings.oncePerLine()),
                new MultipliedLines(
                        "lines multiplied by a join: each order's total is summed once for each of its lines",
                        Retellings.amountOncePerLine()),
                new RetoldMistake(
                        "an unordered funnel: a session counts when it has all steps, in whatever order",
                        OF_STEPS,
                        Set.of("median_seconds"),
                        right -> Retellings.atOnce()),
                new UnorderedSteps(),
                RetoldMistake.of(
                        "repeated lines of one product count as two orders",
                        Set.of("product_sales"),
                        Retellings.repeatedLinesApart()),
                new RepeatedPairs());
    }

    private static Function<RightTables, TextTable> without(String table, String column, Predicate<String> lost) {
        return right -> Patch.rows(right.text(table), column, lost.negate());
    }

    private static Set<String> buyers(RightTables right) {
        return right.rows(ResultTable.of(Customer.class)).stream()
                .filter(customer -> customer.orders() > 0)
                .map(Customer::userId)
                .collect(Collectors.toSet());
    }

    /** The orders of a category as the sum of its products' orders. */
    private static TextTable ordersOfProducts(RightTables right) {
        Map<String, Long> orders = new HashMap<>();
        for (ProductSales product : right.rows(ResultTable.of(ProductSales.class))) {
            orders.merge(requireNonNullElse(product.categoryId(), ""), product.orders(), Long::sum);
        }
        Map<String, String> text = new HashMap<>();
        orders.forEach((category, count) -> text.put(category, count.toString()));
        return Patch.column(right.text("category_revenue"), "orders", text);
    }
}

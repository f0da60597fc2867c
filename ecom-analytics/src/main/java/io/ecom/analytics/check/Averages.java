package io.ecom.analytics.check;

import io.ecom.model.result.Customer;
import io.ecom.model.result.DailySales;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.SpendingTier;
import io.ecom.model.result.TextTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mean order value as the mean of means. */
final class Averages {
    private static final String AVERAGE_ORDER_VALUE = "average_order_value";
    private static final int WINDOW_DAYS = 30;

    private Averages() {}

    /** Of the days with a sale, in either window of the summary. */
    static TextTable summaryOfDays(RightTables right) {
        List<DailySales> days = right.rows(ResultTable.of(DailySales.class));
        BigDecimal value = meanOfDays(days, days.size() - WINDOW_DAYS, days.size());
        BigDecimal previous = meanOfDays(days, days.size() - 2 * WINDOW_DAYS, days.size() - WINDOW_DAYS);
        BigDecimal change = value == null || previous == null || previous.signum() == 0
                ? null
                : value.divide(previous, MathContext.DECIMAL64).subtract(BigDecimal.ONE);
        TextTable summary = right.text("summary");
        List<String> row =
                new ArrayList<>(List.of(AVERAGE_ORDER_VALUE, text(value, 2), text(previous, 2), text(change, 6)));
        return Patch.row(summary, AVERAGE_ORDER_VALUE, new TextTable(summary.columns(), List.of(row)));
    }

    /** Of the customers of a tier. */
    static TextTable tiersOfCustomers(RightTables right) {
        Map<String, List<BigDecimal>> means = new HashMap<>();
        for (Customer customer : right.rows(ResultTable.of(Customer.class))) {
            if (customer.orders() > 0) {
                means.computeIfAbsent(customer.tier(), tier -> new ArrayList<>())
                        .add(mean(customer.revenue().toBigDecimal(), customer.orders()));
            }
        }
        Map<String, String> text = new HashMap<>();
        for (SpendingTier tier : right.rows(ResultTable.of(SpendingTier.class))) {
            text.put(tier.tier(), text(mean(means.getOrDefault(tier.tier(), List.of())), 2));
        }
        return Patch.column(right.text("spending_tiers"), AVERAGE_ORDER_VALUE, text);
    }

    private static @Nullable BigDecimal meanOfDays(List<DailySales> days, int from, int to) {
        return mean(days.subList(Math.max(0, from), Math.max(0, to)).stream()
                .filter(day -> day.orders() > 0)
                .map(day -> mean(day.net().toBigDecimal(), day.orders()))
                .toList());
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> values) {
        return values.isEmpty() ? null : mean(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), values.size());
    }

    private static BigDecimal mean(BigDecimal sum, long count) {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
    }

    private static String text(@Nullable BigDecimal value, int digits) {
        return value == null ? "" : value.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }
}

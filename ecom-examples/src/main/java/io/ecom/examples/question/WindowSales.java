package io.ecom.examples.question;

import io.ecom.model.Money;
import io.ecom.model.result.DailySales;
import io.ecom.model.result.Meaning;
import io.ecom.model.result.Summary;
import io.ecom.model.result.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The answer to "what was sold in the last 30 days of the observed period". */
@Table("window_sales")
public record WindowSales(
        @Meaning(value = "sales", unit = "orders") long orders,
        @Meaning(value = "units sold", unit = "units") long units,
        @Meaning(value = "net revenue", unit = "currency") Money net) {
    static final int DAYS = 30;

    static List<WindowSales> ofSummary(List<Summary> rows) {
        Map<String, BigDecimal> values = rows.stream()
                .filter(row -> row.value() != null)
                .collect(Collectors.toMap(Summary::metric, Summary::value));
        return List.of(new WindowSales(
                values.get("orders").longValueExact(),
                values.get("units").longValueExact(),
                Money.of(values.get("net_revenue"))));
    }

    static List<WindowSales> ofDays(List<DailySales> days) {
        return List.of(new WindowSales(
                days.stream().mapToLong(DailySales::orders).sum(),
                days.stream().mapToLong(DailySales::units).sum(),
                days.stream().map(DailySales::net).reduce(Money.ZERO, Money::plus)));
    }
}

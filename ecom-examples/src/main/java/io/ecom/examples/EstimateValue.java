package io.ecom.examples;

import io.ecom.analytics.clv.PurchaseDays;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.value.Horizon;
import io.ecom.analytics.clv.value.Valuation;
import io.ecom.analytics.clv.value.ValueFit;
import io.ecom.analytics.clv.value.Valuer;
import io.ecom.generator.Preset;
import io.ecom.generator.ShopGenerator;
import io.ecom.model.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says what the customers of a generated shop will bring in a year. Needs ecom-analytics; any list of orders would do. */
public final class EstimateValue {
    private EstimateValue() {}

    public static void main(String[] args) {
        LocalDate today = LocalDate.of(2025, 12, 31);
        Map<String, PurchaseDays> customers = new TreeMap<>();
        ShopGenerator.of(Preset.TINY.options())
                .transactions()
                .filter(order -> order.isSale())
                .forEach(order -> customers
                        .computeIfAbsent(order.userId(), id -> new PurchaseDays())
                        .add(Times.day(order.timestamp()), order.total()));
        List<PurchaseHistory> histories =
                customers.values().stream().map(days -> days.history(today)).toList();
        ValueFit fit = ValueFit.of(PurchaseLaw.MBG_NBD, histories, 20, 1);
        Valuer valuer = fit.valuer(Horizon.months(12, 0.01));
        System.out.println(fit.purchases().model());
        fit.warnings().forEach(System.out::println);
        customers.entrySet().stream().limit(5).forEach(customer -> {
            Valuation value = valuer.value(customer.getValue().history(today));
            System.out.printf(
                    "%s %8.2f to come (%.2f to %.2f)%n",
                    customer.getKey(),
                    value.lifetimeValue(),
                    value.interval().low(),
                    value.interval().high());
        });
    }
}

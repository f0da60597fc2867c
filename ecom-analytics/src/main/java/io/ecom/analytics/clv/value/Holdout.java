package io.ecom.analytics.clv.value;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.clv.PurchaseDays;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseModel;
import io.ecom.analytics.clv.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Customers cut in two at a day: what was known of each then, and how often each really came afterwards. Immutable.
 *
 * @param length of the time afterwards
 */
public record Holdout(List<Customer> customers, Span length) {
    /**
     * @param known the history up to the cut
     * @param actual purchases after it
     */
    public record Customer(PurchaseHistory known, long actual) {}

    /** Where frequencies are no longer told apart in tables. */
    private static final long MANY = 7;

    public Holdout {
        customers = List.copyOf(customers);
    }

    /** Cuts purchases after a day; customers who came later only are left out. */
    public static Holdout cut(Collection<PurchaseDays> customers, LocalDate day, LocalDate end) {
        checkArgument(day.isBefore(end), "Invalid cut '%s': expected a day before the end, %s", day, end);
        List<Customer> known = new ArrayList<>();
        for (PurchaseDays days : customers) {
            if (days.count(LocalDate.MIN, day) > 0) {
                known.add(new Customer(days.history(day), days.count(day.plusDays(1), end)));
            }
        }
        return new Holdout(known, Span.days(end.toEpochDay() - day.toEpochDay()));
    }

    /** The histories that a model may be fitted on. */
    public List<PurchaseHistory> known() {
        return customers.stream().map(Customer::known).toList();
    }

    /** How well a model forecast each customer, and beside it how well going on as before did. */
    public List<ForecastScore> scores(PurchaseModel model) {
        return List.of(score(model), naive());
    }

    public ForecastScore score(PurchaseModel model) {
        return ForecastScore.of(model.law().toString(), forecasts(model), actual());
    }

    /** The forecast that needs no model: everybody goes on at the rate observed so far. */
    public ForecastScore naive() {
        double[] forecasts = customers.stream()
                .mapToDouble(customer -> naive(customer.known, length))
                .toArray();
        return ForecastScore.of("naive", forecasts, actual());
    }

    private static double naive(PurchaseHistory history, Span length) {
        return history.frequency() == 0
                ? 0
                : history.frequency() * length.inDays() / history.age().inDays();
    }

    /** Expected and actual purchases of customers with the same frequency; the last row holds all from 7. */
    public List<FrequencyCheck> byFrequency(PurchaseModel model) {
        double[] forecasts = forecasts(model);
        Map<Long, double[]> sums = new TreeMap<>();
        for (int i = 0; i < forecasts.length; i++) {
            long frequency = Math.min(MANY, customers.get(i).known.frequency());
            double[] sum = sums.computeIfAbsent(frequency, absent -> new double[3]);
            sum[0]++;
            sum[1] += forecasts[i];
            sum[2] += customers.get(i).actual;
        }
        return sums.entrySet().stream()
                .map(entry -> new FrequencyCheck(
                        entry.getKey(), (long) entry.getValue()[0], entry.getValue()[1], (long) entry.getValue()[2]))
                .toList();
    }

    private double[] forecasts(PurchaseModel model) {
        return customers.stream()
                .mapToDouble(customer -> model.expectedPurchases(customer.known, length))
                .toArray();
    }

    private double[] actual() {
        return customers.stream().mapToDouble(Customer::actual).toArray();
    }
}

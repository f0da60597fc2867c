package io.ecom.analytics.clv.holdout;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.clv.Grouping;
import io.ecom.analytics.clv.PurchaseDays;
import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseModel;
import io.ecom.analytics.clv.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Customers cut in two at a day: what was known of them then, and how often they really came afterwards. Immutable.
 *
 * @param groups those with the same history and the same outcome, in order
 * @param length of the time afterwards
 */
public record Holdout(List<Group> groups, Span length) {
    /** Nobody and no time. */
    public static final Holdout NONE = new Holdout(List.of(), Span.ZERO);

    /** Where frequencies are no longer told apart in tables. */
    public static final int MANY = 7;

    /**
     * Customers who are alike.
     *
     * @param known the history up to the cut, without money
     * @param actual purchases of each after it
     */
    public record Group(PurchaseHistory known, long actual, long customers) {
        private Group and(Group same) {
            return new Group(known, actual, customers + same.customers);
        }
    }

    private static final Comparator<Group> BY_KEY = Comparator.comparingLong((Group group) -> group.known.frequency())
            .thenComparing(group -> group.known.recency())
            .thenComparing(group -> group.known.age())
            .thenComparingLong(Group::actual);

    public Holdout {
        groups = List.copyOf(groups);
    }

    /** Cuts purchases after a day; customers who came later only are left out. */
    public static Holdout cut(Collection<PurchaseDays> customers, LocalDate day, LocalDate end) {
        Builder builder = new Builder(day, end);
        customers.forEach(builder::add);
        return builder.build();
    }

    public long customers() {
        return groups.stream().mapToLong(Group::customers).sum();
    }

    /** Purchases after the cut, of all. */
    public long actual() {
        return groups.stream()
                .mapToLong(group -> group.customers * group.actual)
                .sum();
    }

    /** The histories that a model may be fitted on. */
    public PurchaseHistogram known() {
        PurchaseHistogram.Builder builder = new PurchaseHistogram.Builder();
        groups.forEach(group -> builder.add(group.known, group.customers));
        return builder.build();
    }

    /** How well a model forecast each customer, and beside it how well going on as before did. */
    public List<ForecastScore> scores(PurchaseModel model) {
        return List.of(score(model), naive());
    }

    public ForecastScore score(PurchaseModel model) {
        return score(model.law().toString(), history -> model.expectedPurchases(history, length));
    }

    /** The forecast that needs no model: everybody goes on at the rate observed so far. */
    public ForecastScore naive() {
        return score("naive", this::naive);
    }

    private ForecastScore score(String name, ToDoubleFunction<PurchaseHistory> forecast) {
        return ForecastScore.of(
                name,
                groups.stream()
                        .mapToDouble(group -> forecast.applyAsDouble(group.known))
                        .toArray(),
                groups.stream().mapToDouble(Group::actual).toArray(),
                groups.stream().mapToDouble(Group::customers).toArray());
    }

    private double naive(PurchaseHistory history) {
        return history.frequency() == 0
                ? 0
                : history.frequency() * length.inDays() / history.age().inDays();
    }

    /** Expected and actual purchases of customers with the same frequency, from 0; the last row holds all from 7. */
    public List<FrequencyCheck> byFrequency(PurchaseModel model) {
        double[] expected = new double[MANY + 1];
        double[] naive = new double[MANY + 1];
        long[] actual = new long[MANY + 1];
        long[] customers = new long[MANY + 1];
        for (Group group : groups) {
            int row = (int) Math.min(MANY, group.known.frequency());
            expected[row] += group.customers * model.expectedPurchases(group.known, length);
            naive[row] += group.customers * naive(group.known);
            actual[row] += group.customers * group.actual;
            customers[row] += group.customers;
        }
        List<FrequencyCheck> rows = new ArrayList<>();
        for (int row = 0; row <= MANY; row++) {
            rows.add(new FrequencyCheck(row, customers[row], expected[row], naive[row], actual[row]));
        }
        return rows;
    }

    /** Collects customers, one by one. For one thread. */
    public static final class Builder {
        private final Grouping<Group> groups = new Grouping<>(BY_KEY, Group::and);
        private final LocalDate cut;
        private final LocalDate end;

        /** @param cut the last day that is known */
        public Builder(LocalDate cut, LocalDate end) {
            checkArgument(cut.isBefore(end), "Invalid cut '%s': expected a day before the end, %s", cut, end);
            this.cut = cut;
            this.end = end;
        }

        /** Adds a customer, unless all purchases came after the cut. */
        public Builder add(PurchaseDays days) {
            return days.count(LocalDate.MIN, cut) == 0
                    ? this
                    : add(days.history(cut), days.count(cut.plusDays(1), end));
        }

        /** Adds a customer whose history up to the cut somebody else has counted. */
        public Builder add(PurchaseHistory known, long actual) {
            groups.add(new Group(PurchaseHistory.of(known.frequency(), known.recency(), known.age()), actual, 1));
            return this;
        }

        public Holdout build() {
            return new Holdout(groups.merged(), Span.days(end.toEpochDay() - cut.toEpochDay()));
        }
    }
}

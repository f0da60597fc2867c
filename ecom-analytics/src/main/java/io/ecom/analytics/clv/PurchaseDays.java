package io.ecom.analytics.clv;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.model.Money;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The days on which one customer bought, with what each brought; sales in any order. For one thread. */
public final class PurchaseDays {
    private final NavigableMap<LocalDate, Money> days = new TreeMap<>();

    public void add(LocalDate day, Money value) {
        days.merge(day, value, Money::plus);
    }

    /** The number of days from one to another, both included, on which something was bought. */
    public long count(LocalDate from, LocalDate to) {
        return from.isAfter(to) ? 0 : days.subMap(from, true, to, true).size();
    }

    /**
     * The history up to a day, which is included; later purchases are left out.
     *
     * @throws IllegalArgumentException when nothing was bought up to that day
     */
    public PurchaseHistory history(LocalDate end) {
        NavigableMap<LocalDate, Money> seen = days.headMap(end, true);
        checkArgument(!seen.isEmpty(), "Missing purchases: expected at least one up to '%s'", end);
        LocalDate first = seen.firstKey();
        Money firstValue = seen.firstEntry().getValue();
        Money all = seen.values().stream().reduce(Money.ZERO, Money::plus);
        return new PurchaseHistory(
                seen.size() - 1L,
                between(first, seen.lastKey()),
                between(first, end),
                firstValue,
                all.minus(firstValue));
    }

    private static Span between(LocalDate from, LocalDate to) {
        return Span.days(to.toEpochDay() - from.toEpochDay());
    }
}

package io.ecom.analytics.clv;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.model.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The days on which one customer bought, with what each brought; sales in any order. For one thread.
 *
 * <p>Days and amounts lie in two arrays, so that the purchases of a million customers fit into little memory.
 */
public final class PurchaseDays {
    private int[] days = new int[2];
    private long[] cents = new long[2];
    private int size;

    public void add(LocalDate day, Money value) {
        add(Math.toIntExact(day.toEpochDay()), value.cents());
    }

    private void add(int day, long value) {
        int found = Arrays.binarySearch(days, 0, size, day);
        if (found >= 0) {
            cents[found] = Money.ofCents(cents[found] + value).cents();
            return;
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            cents = Arrays.copyOf(cents, 2 * size);
        }
        int at = -found - 1;
        System.arraycopy(days, at, days, at + 1, size - at);
        System.arraycopy(cents, at, cents, at + 1, size - at);
        days[at] = day;
        cents[at] = value;
        size++;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The days in order, counted from 1970-01-01. */
    public IntStream epochDays() {
        return Arrays.stream(days, 0, size);
    }

    /** These days without those on which refunds were as much as was bought, or more. */
    public PurchaseDays without(PurchaseDays refunds) {
        PurchaseDays left = new PurchaseDays();
        for (int i = 0; i < size; i++) {
            if (cents[i] > 0 || Arrays.binarySearch(refunds.days, 0, refunds.size, days[i]) < 0) {
                left.add(days[i], cents[i]);
            }
        }
        return left;
    }

    /** The number of days from one to another, both included, on which something was bought. */
    public long count(LocalDate from, LocalDate to) {
        return Math.max(0, before(to.toEpochDay() + 1) - before(from.toEpochDay()));
    }

    /** How many of the days lie before one. */
    private int before(long day) {
        int found =
                Arrays.binarySearch(days, 0, size, (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day)));
        return found >= 0 ? found : -found - 1;
    }

    /**
     * The history up to a day, which is included; later purchases are left out.
     *
     * @throws IllegalArgumentException when nothing was bought up to that day
     */
    public PurchaseHistory history(LocalDate end) {
        int seen = before(end.toEpochDay() + 1);
        checkArgument(seen > 0, "Missing purchases: expected at least one up to '%s'", end);
        Money repeatValue = Money.ZERO;
        for (int i = 1; i < seen; i++) {
            repeatValue = repeatValue.plus(Money.ofCents(cents[i]));
        }
        return new PurchaseHistory(
                seen - 1L,
                Span.days(days[seen - 1] - days[0]),
                Span.days(end.toEpochDay() - days[0]),
                Money.ofCents(cents[0]),
                repeatValue);
    }
}

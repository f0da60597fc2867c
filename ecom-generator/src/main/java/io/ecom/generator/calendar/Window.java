package io.ecom.generator.calendar;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The days that a data set covers, both included, in UTC.
 *
 * <p>Days are also numbered: 0 is the first day, −1 the one before.
 */
public record Window(LocalDate first, LocalDate last) {
    public static final long DAY_MILLIS = 86_400_000L;

    public Window {
        checkArgument(!last.isBefore(first), "Invalid last day '%s': expected no day before '%s'", last, first);
    }

    /** The window of so many days that ends on a day. */
    public static Window ending(LocalDate last, int days) {
        return new Window(last.minusDays(days - 1L), last);
    }

    public int days() {
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    public long startMillis() {
        return millisOf(0);
    }

    /** The first millisecond after the window. */
    public long endMillis() {
        return millisOf(days());
    }

    /** The first millisecond of a numbered day. */
    public long millisOf(int day) {
        return (first.toEpochDay() + day) * DAY_MILLIS;
    }

    /** The number of the day that an instant lies in. */
    public int dayOf(long millis) {
        return (int) Math.floorDiv(millis - startMillis(), DAY_MILLIS);
    }

    public LocalDate dateOf(int day) {
        return first.plusDays(day);
    }

    public boolean contains(Instant time) {
        long millis = time.toEpochMilli();
        return millis >= startMillis() && millis < endMillis();
    }
}

package io.ecom.analytics.clv.table;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.clv.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days over which purchases were observed.
 *
 * @param first included
 * @param last included; all histories end there
 */
public record ObservedPeriod(LocalDate first, LocalDate last) {
    private static final int WEEK = 7;

    public ObservedPeriod {
        checkArgument(!last.isBefore(first), "Invalid last day '%s': expected none before the first, %s", last, first);
    }

    public Span length() {
        return Span.days(last.toEpochDay() - first.toEpochDay() + 1);
    }

    /** Whole weeks, counted from the first day. */
    public int weeks() {
        return (int) (length().inDays() / WEEK);
    }

    /** The week in which a day lies, counted from 1. */
    public int week(LocalDate day) {
        return (int) ((day.toEpochDay() - first.toEpochDay()) / WEEK) + 1;
    }

    public LocalDate endOfWeek(int week) {
        return first.plusDays((long) WEEK * week - 1);
    }

    /** The weeks up to the cut: half of all, the larger one. */
    public int weeksUpToCut() {
        return (weeks() + 1) / 2;
    }

    /** The last day on which a model may look that is then held against what came; none in less than two weeks. */
    public Optional<LocalDate> cut() {
        return weeks() < 2 ? Optional.empty() : Optional.of(endOfWeek(weeksUpToCut()));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}

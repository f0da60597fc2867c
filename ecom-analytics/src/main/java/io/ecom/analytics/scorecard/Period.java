package io.ecom.analytics.scorecard;

import io.ecom.model.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The days in which anything happened: what can be known of a data set's window. */
final class Period {
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void add(Instant time) {
        LocalDate day = Times.day(time);
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
    }

    int days() {
        return first == null || last == null ? 0 : (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    /** The first millisecond. */
    long start() {
        return first == null ? 0 : millis(first);
    }

    /** The first millisecond after it. */
    long end() {
        return last == null ? 0 : millis(last.plusDays(1));
    }

    long middle() {
        return start() + (end() - start()) / 2;
    }

    /** Whether a November and the December after it lie inside. */
    boolean holdsTheEndOfAYear() {
        if (first == null || last == null) {
            return false;
        }
        LocalDate november = LocalDate.of(first.getYear(), 11, 1);
        november = november.isBefore(first) ? november.plusYears(1) : november;
        return !last.isBefore(LocalDate.of(november.getYear(), 12, 31));
    }

    static long days(int count) {
        return Duration.ofDays(count).toMillis();
    }

    static YearMonth month(long time) {
        return YearMonth.from(Times.day(Instant.ofEpochMilli(time)));
    }

    /** The first millisecond of a month. */
    static long start(YearMonth month) {
        return millis(month.atDay(1));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}

package io.ecom.analytics.incident;

import io.ecom.model.insight.Days;
import io.ecom.model.result.DailyConversion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sessions of each day from the first to the last, by the values of one dimension.
 *
 * @param first the day numbered 0
 * @param values counts by value; a missing value is {@code unknown}
 */
record SessionDays(LocalDate first, int days, Map<String, Counts> values) {
    static final String UNKNOWN = "unknown";

    /** What each day counts. */
    record Counts(long[] sessions, long[] checkouts, long[] converted) {
        static Counts of(int days) {
            return new Counts(new long[days], new long[days], new long[days]);
        }
    }

    static SessionDays of(String dimension, List<DailyConversion> rows) {
        List<DailyConversion> mine =
                rows.stream().filter(row -> row.dimension().equals(dimension)).toList();
        LocalDate first = mine.stream()
                .map(DailyConversion::date)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        LocalDate last = mine.stream()
                .map(DailyConversion::date)
                .max(LocalDate::compareTo)
                .orElse(first);
        int days = mine.isEmpty() ? 0 : (int) ChronoUnit.DAYS.between(first, last) + 1;
        Map<String, Counts> values = new TreeMap<>();
        for (DailyConversion row : mine) {
            String value = row.value() == null ? UNKNOWN : row.value();
            Counts counts = values.computeIfAbsent(value, key -> Counts.of(days));
            int day = (int) ChronoUnit.DAYS.between(first, row.date());
            counts.sessions[day] += row.sessions();
            counts.checkouts[day] += row.checkouts();
            counts.converted[day] += row.converted();
        }
        return new SessionDays(first, days, values);
    }

    /** All sessions of each day. */
    long[] sessions() {
        long[] all = new long[days];
        values.values().forEach(counts -> add(counts.sessions, all));
        return all;
    }

    Days span(Scan.Run run) {
        return new Days(first.plusDays(run.from()), first.plusDays(run.to()));
    }

    private static void add(long[] more, long[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }
}

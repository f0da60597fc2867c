package io.ecom.analytics.incident;

import static java.util.Comparator.comparing;

import io.ecom.model.insight.Days;
import io.ecom.model.result.DailyConversion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The sessions of each day that has any, by the values of one dimension. Days and values cost what their rows do: neither a
 * session of another century nor a referrer that is different each time makes it large.
 */
final class SessionDays {
    static final String UNKNOWN = "unknown";
    /** So many values are looked at, the most frequent ones; a shop has some devices and channels, but any number of addresses. */
    static final int MOST_VALUES = 1_000;

    private final List<LocalDate> days;
    private final Map<String, List<DailyConversion>> rows;
    private final SortedSet<String> values;
    private final Counts all;

    private SessionDays(List<LocalDate> days, List<DailyConversion> all) {
        this.days = days;
        this.rows = new HashMap<>();
        all.forEach(row ->
                rows.computeIfAbsent(value(row), value -> new ArrayList<>()).add(row));
        this.values = mostFrequent(rows);
        this.all = counts(all);
    }

    static SessionDays of(String dimension, List<DailyConversion> rows) {
        List<DailyConversion> mine =
                rows.stream().filter(row -> row.dimension().equals(dimension)).toList();
        return new SessionDays(
                mine.stream().map(DailyConversion::date).distinct().sorted().toList(), mine);
    }

    /** What each day counts. */
    record Counts(long[] sessions, long[] checkouts, long[] converted) {}

    /** The values that are looked at; a missing value is {@code unknown}. */
    SortedSet<String> values() {
        return values;
    }

    Counts of(String value) {
        return counts(rows.getOrDefault(value, List.of()));
    }

    /** Of all values, whether looked at or not. */
    Counts all() {
        return all;
    }

    /** Days without a session have no number. */
    List<LocalDate> days() {
        return days;
    }

    Days span(Scan.Run run) {
        return new Days(days.get(run.from()), days.get(run.to()));
    }

    private Counts counts(List<DailyConversion> some) {
        Counts counts = new Counts(new long[days.size()], new long[days.size()], new long[days.size()]);
        for (DailyConversion row : some) {
            int day = Collections.binarySearch(days, row.date());
            counts.sessions[day] += row.sessions();
            counts.checkouts[day] += row.checkouts();
            counts.converted[day] += row.converted();
        }
        return counts;
    }

    private static SortedSet<String> mostFrequent(Map<String, List<DailyConversion>> rows) {
        Map<String, Long> sessions = new HashMap<>();
        rows.forEach((value, some) -> sessions.put(
                value, some.stream().mapToLong(DailyConversion::sessions).sum()));
        SortedSet<String> most = new TreeSet<>();
        sessions.entrySet().stream()
                .sorted(comparing((Map.Entry<String, Long> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_VALUES)
                .forEach(each -> most.add(each.getKey()));
        return most;
    }

    private static String value(DailyConversion row) {
        return row.value() == null ? UNKNOWN : row.value();
    }
}

package io.ecom.analytics.answer;

import io.ecom.model.Codes;
import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.DailyConversion;
import io.ecom.model.result.Utf8Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far the sessions of each day came, by device and by referrer. */
final class DailyConversionAnswer implements RecordSink {
    private final Map<LocalDate, Day> days = new TreeMap<>();

    @Override
    public void session(Session session) {
        Day day = days.computeIfAbsent(Times.day(session.startTime()), date -> new Day());
        boolean checkout =
                session.pageViews().stream().anyMatch(view -> view.pageType().equals(Codes.CHECKOUT));
        count(day.devices, session.device().type(), session, checkout);
        count(day.referrers, session.referrer(), session, checkout);
    }

    Answer<DailyConversion> answer() {
        List<DailyConversion> rows = new ArrayList<>();
        days.forEach((date, day) -> {
            day.devices.forEach((value, counts) -> rows.add(row(date, "device", value, counts)));
            day.referrers.forEach((value, counts) -> rows.add(row(date, "referrer", value, counts)));
        });
        return Answer.of(DailyConversion.class, rows);
    }

    private static void count(Map<String, long[]> values, @Nullable String value, Session session, boolean checkout) {
        long[] counts = values.computeIfAbsent(value, key -> new long[3]);
        counts[0]++;
        counts[1] += checkout ? 1 : 0;
        counts[2] += session.converted() ? 1 : 0;
    }

    private static DailyConversion row(LocalDate date, String dimension, @Nullable String value, long[] counts) {
        return new DailyConversion(date, dimension, value, counts[0], counts[1], counts[2]);
    }

    private static final class Day {
        private final Map<String, long[]> devices = new TreeMap<>(Utf8Order.FIRST_MISSING);
        private final Map<String, long[]> referrers = new TreeMap<>(Utf8Order.FIRST_MISSING);
    }
}

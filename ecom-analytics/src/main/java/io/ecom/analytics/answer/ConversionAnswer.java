package io.ecom.analytics.answer;

import io.ecom.analytics.stat.Interval;
import io.ecom.analytics.stat.Statistic;
import io.ecom.analytics.stat.Wilson;
import io.ecom.model.Session;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.Conversion;
import io.ecom.model.result.Ratio;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sessions and converted sessions by each value of each dimension that occurs. */
final class ConversionAnswer implements RecordSink {
    private final Map<String, TreeMap<String, long[]>> dimensions = new LinkedHashMap<>();

    ConversionAnswer() {
        for (String dimension : List.of("device", "os", "browser", "referrer", "hour", "weekday")) {
            dimensions.put(dimension, new TreeMap<>(Utf8Order.FIRST_MISSING));
        }
    }

    @Override
    public void session(Session session) {
        OffsetDateTime start = session.startTime().atOffset(ZoneOffset.UTC);
        count("device", session.device().type(), session);
        count("os", session.device().os(), session);
        count("browser", session.device().browser(), session);
        count("referrer", session.referrer(), session);
        count("hour", "%02d".formatted(start.getHour()), session);
        count("weekday", String.valueOf(start.getDayOfWeek().getValue()), session);
    }

    Answer<Conversion> answer() {
        List<Conversion> rows = new ArrayList<>();
        dimensions.forEach(
                (dimension, values) -> values.forEach((value, counts) -> rows.add(row(dimension, value, counts))));
        return Answer.of(Conversion.class, rows);
    }

    private void count(String dimension, @Nullable String value, Session session) {
        long[] counts = dimensions.get(dimension).computeIfAbsent(value, key -> new long[2]);
        counts[0]++;
        counts[1] += session.converted() ? 1 : 0;
    }

    private static Conversion row(String dimension, @Nullable String value, long[] counts) {
        Interval interval = Wilson.interval(counts[1], counts[0]);
        return new Conversion(
                dimension,
                value,
                counts[0],
                counts[1],
                Ratio.of(counts[1], counts[0]).rounded(),
                Statistic.rounded(interval.low()),
                Statistic.rounded(interval.high()));
    }
}

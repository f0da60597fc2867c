package io.ecom.analytics.answer;

import io.ecom.model.Session;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.Conversion;
import io.ecom.model.result.DepthConversion;
import io.ecom.model.result.HourConversion;
import io.ecom.model.result.Utf8Order;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sessions and converted sessions by what is known of a session. */
final class ConversionAnswer implements RecordSink {
    private static final List<String> DEPTHS = List.of("0", "1", "2-3", "4-7", "8-15", "16+");

    private final Map<String, TreeMap<String, Tally>> dimensions = new LinkedHashMap<>();
    private final Map<String, Tally> hours = new TreeMap<>();
    private final Map<String, Tally> depths = new LinkedHashMap<>();

    ConversionAnswer() {
        for (String dimension : List.of("device", "os", "browser", "referrer", "hour", "weekday")) {
            dimensions.put(dimension, new TreeMap<>(Utf8Order.FIRST_MISSING));
        }
        DEPTHS.forEach(depth -> depths.put(depth, new Tally()));
    }

    @Override
    public void session(Session session) {
        OffsetDateTime start = session.startTime().atOffset(ZoneOffset.UTC);
        String hour = "%02d".formatted(start.getHour());
        String weekday = String.valueOf(start.getDayOfWeek().getValue());
        count("device", session.device().type(), session);
        count("os", session.device().os(), session);
        count("browser", session.device().browser(), session);
        count("referrer", session.referrer(), session);
        count("hour", hour, session);
        count("weekday", weekday, session);
        hours.computeIfAbsent(weekday + " " + hour, key -> new Tally()).add(session);
        depths.get(depth(session.pageViews().size())).add(session);
    }

    Answer<Conversion> byDimension() {
        List<Conversion> rows = new ArrayList<>();
        dimensions.forEach((dimension, values) -> values.forEach((value, tally) -> rows.add(new Conversion(
                dimension, value, tally.sessions(), tally.converted(), tally.rate(), tally.low(), tally.high()))));
        return Answer.of(Conversion.class, rows);
    }

    Answer<HourConversion> byHour() {
        List<HourConversion> rows = new ArrayList<>();
        hours.forEach((key, tally) -> rows.add(new HourConversion(
                key.substring(0, 1),
                key.substring(2),
                tally.sessions(),
                tally.converted(),
                tally.rate(),
                tally.low(),
                tally.high())));
        return Answer.of(HourConversion.class, rows);
    }

    Answer<DepthConversion> byDepth() {
        List<DepthConversion> rows = new ArrayList<>();
        depths.forEach((depth, tally) -> rows.add(new DepthConversion(
                depth, tally.sessions(), tally.converted(), tally.rate(), tally.low(), tally.high())));
        return Answer.of(DepthConversion.class, rows);
    }

    private void count(String dimension, @Nullable String value, Session session) {
        dimensions.get(dimension).computeIfAbsent(value, key -> new Tally()).add(session);
    }

    private static String depth(int pageViews) {
        if (pageViews < 2) {
            return String.valueOf(pageViews);
        }
        return pageViews < 4 ? "2-3" : pageViews < 8 ? "4-7" : pageViews < 16 ? "8-15" : "16+";
    }
}

package io.ecom.viz.chart;

import io.ecom.viz.Frame;
import io.ecom.viz.Key;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** Sessions and their conversion rate in each hour of the week. */
public record ConversionByWeek() implements Chart {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final int HOURS = 24;
    private static final int NAMED = 3;
    private static final int ROW = 30;
    /** The rate of fewer sessions says too little for a colour. */
    private static final int FEWEST = 30;

    @Override
    public String id() {
        return "conversion-by-week";
    }

    @Override
    public String title() {
        return "Conversion by weekday and hour";
    }

    @Override
    public String question() {
        return "When in the week do visitors buy?";
    }

    @Override
    public String table() {
        return "conversion_by_hour";
    }

    @Override
    public Span span() {
        return Span.FULL;
    }

    @Override
    public Plot draw(Table data) {
        Heat heat =
                Heat.of(IntStream.range(0, HOURS).mapToObj("%02d"::formatted).toList(), DAYS);
        double most = 0.001;
        for (int i = 0; i < data.rowCount(); i++) {
            int day = Integer.parseInt(data.stringColumn("weekday").get(i)) - 1;
            int hour = Integer.parseInt(data.stringColumn("hour").get(i));
            double rate = data.numberColumn("rate").getDouble(i);
            if (data.numberColumn("sessions").getDouble(i) >= FEWEST) {
                most = Math.max(most, rate);
                heat.set(day, hour, rate, Numbers.shortPercent(rate), hover(data, i, day, hour));
            }
        }
        List<Integer> named =
                IntStream.range(0, HOURS).filter(i -> i % NAMED == 0).boxed().toList();
        Map<String, Object> axis = Frame.places(heat.columns());
        axis.put("tickvals", named);
        axis.put("ticktext", named.stream().map("%02d:00"::formatted).toList());
        List<Key> keys = List.of(new Key("few convert, in %", "@heat0"), new Key("many", "@heat3"));
        return heat.deepening(most, Frame.bare(), axis, keys, ROW);
    }

    @Override
    public String caption(Table data) {
        int busiest = 0;
        for (int i = 1; i < data.rowCount(); i++) {
            busiest = sessions(data, i) > sessions(data, busiest) ? i : busiest;
        }
        double rate = data.numberColumn("rate").getDouble(busiest);
        return "The busiest hour is %s at %s:00 with %s sessions, of which %s convert. Single cells hold few sessions: their rates differ by chance, too, as the intervals of the data table say."
                .formatted(
                        DAYS.get(Integer.parseInt(data.stringColumn("weekday").get(busiest)) - 1),
                        data.stringColumn("hour").get(busiest),
                        Numbers.whole(sessions(data, busiest)),
                        Numbers.percent(rate));
    }

    private static String hover(Table data, int row, int day, int hour) {
        return "<b>%s %02d:00</b><br>%s of %s sessions convert: %s<br>95\u00a0%% interval %s to %s"
                .formatted(
                        DAYS.get(day),
                        hour,
                        Numbers.whole(data.numberColumn("converted").getDouble(row)),
                        Numbers.whole(sessions(data, row)),
                        Numbers.percent(data.numberColumn("rate").getDouble(row)),
                        Numbers.percent(data.numberColumn("ci_low").getDouble(row)),
                        Numbers.percent(data.numberColumn("ci_high").getDouble(row)));
    }

    private static double sessions(Table data, int row) {
        return data.numberColumn("sessions").getDouble(row);
    }
}

package io.ecom.viz.chart;

import io.ecom.viz.Frame;
import io.ecom.viz.Plot;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** The conversion rate in each hour of the day, with its 95 % interval. */
public record ConversionByHour() implements Chart {
    private static final int NAMED = 3;

    @Override
    public String id() {
        return "conversion-by-hour";
    }

    @Override
    public String title() {
        return "Conversion by hour";
    }

    @Override
    public String question() {
        return "At what time of the day do sessions convert?";
    }

    @Override
    public String table() {
        return "conversion";
    }

    @Override
    public Table data(Table table) {
        return table.where(table.stringColumn("dimension").isEqualTo("hour"));
    }

    @Override
    public Plot draw(Table data) {
        Rates rates = rates(data);
        return rates.inColumns(axis(rates.labels()));
    }

    @Override
    public String caption(Table data) {
        return rates(data).caption();
    }

    /** Every third hour is named: more would touch on a phone. */
    private static Map<String, Object> axis(List<String> hours) {
        List<Integer> named = IntStream.range(0, hours.size())
                .filter(i -> i % NAMED == 0)
                .boxed()
                .toList();
        Map<String, Object> axis = Frame.places(hours);
        axis.put("tickvals", named);
        axis.put("ticktext", named.stream().map(hours::get).toList());
        return axis;
    }

    private static Rates rates(Table data) {
        return new Rates(
                data.stringColumn("value").asList().stream()
                        .map(hour -> hour + ":00")
                        .toList(),
                data);
    }
}

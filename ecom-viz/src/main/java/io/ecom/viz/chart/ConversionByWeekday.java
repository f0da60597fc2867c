package io.ecom.viz.chart;

import io.ecom.viz.Frame;
import io.ecom.viz.Plot;
import java.util.List;
import tech.tablesaw.api.Table;

/** The conversion rate on each day of the week, with its 95 % interval. */
public record ConversionByWeekday() implements Chart {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    @Override
    public String id() {
        return "conversion-by-weekday";
    }

    @Override
    public String title() {
        return "Conversion by weekday";
    }

    @Override
    public String question() {
        return "On which days of the week do sessions convert?";
    }

    @Override
    public String table() {
        return "conversion";
    }

    @Override
    public Table data(Table table) {
        return table.where(table.stringColumn("dimension").isEqualTo("weekday"));
    }

    @Override
    public Plot draw(Table data) {
        Rates rates = rates(data);
        return rates.inColumns(Frame.places(rates.labels()));
    }

    @Override
    public String caption(Table data) {
        return rates(data).caption();
    }

    private static Rates rates(Table data) {
        return new Rates(
                data.stringColumn("value").asList().stream()
                        .map(day -> day.matches("[1-7]") ? DAYS.get(day.charAt(0) - '1') : day)
                        .toList(),
                data);
    }
}

package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Key;
import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** How closely what users do in sessions goes with what they buy: two correlations of nine pairs. */
public record EngagementCorrelations() implements Chart {
    private static final int ROW = 32;

    @Override
    public String id() {
        return "engagement";
    }

    @Override
    public String title() {
        return "Engagement and purchases";
    }

    @Override
    public String question() {
        return "How closely does what users do go with what they buy?";
    }

    @Override
    public String table() {
        return "engagement";
    }

    /** The pairs that have a correlation. */
    @Override
    public Table data(Table table) {
        return table.where(table.numberColumn("pearson").isNotMissing());
    }

    @Override
    public Plot draw(Table data) {
        List<String> pairs = IntStream.range(0, data.rowCount())
                .mapToObj(i -> words(data, i, "metric_x") + " \u2192 " + words(data, i, "metric_y"))
                .toList();
        Map<String, Object> axis = Frame.attributes("range", List.of(lowest(data), 1), "nticks", 6, "automargin", true);
        Frame frame = Frame.bare().rows(pairs).x(axis);
        List<Trace> traces = List.of(
                dots("Of ranks", data, "spearman", Ink.OTHER, Map.of()),
                dots("Of amounts", data, "pearson", Ink.MAIN, Map.of("error_x", intervals(data))));
        List<Key> keys = List.of(
                new Key("Correlation of the amounts, with 95\u00a0% interval", Ink.MAIN),
                new Key("of the ranks", Ink.OTHER));
        return new Plot(traces, keys, frame.layout(), 50 + ROW * pairs.size());
    }

    @Override
    public String caption(Table data) {
        int best = 0;
        for (int i = 1; i < data.rowCount(); i++) {
            best = pearson(data, i) > pearson(data, best) ? i : best;
        }
        return "The closest pair is %s and %s, %s on a scale from 0 to 1 over %s users. A correlation does not say which of the two leads to the other."
                .formatted(
                        plain(data, best, "metric_x"),
                        plain(data, best, "metric_y"),
                        Numbers.two(pearson(data, best)),
                        Numbers.whole(data.numberColumn("users").getDouble(best)));
    }

    private static Trace dots(String name, Table data, String column, String ink, Map<String, Object> more) {
        List<String> hover = new ArrayList<>();
        for (int i = 0; i < data.rowCount(); i++) {
            hover.add("<b>%s \u2192 %s</b><br>of the amounts %s (%s to %s)<br>of the ranks %s"
                    .formatted(
                            words(data, i, "metric_x"),
                            words(data, i, "metric_y"),
                            Numbers.two(pearson(data, i)),
                            Numbers.two(data.numberColumn("ci_low").getDouble(i)),
                            Numbers.two(data.numberColumn("ci_high").getDouble(i)),
                            Numbers.two(data.numberColumn("spearman").getDouble(i))));
        }
        double[] places = IntStream.range(0, data.rowCount()).asDoubleStream().toArray();
        Map<String, Object> style = attributes("hovertext", hover, "hoverinfo", "text", "cliponaxis", false);
        style.putAll(more);
        return Plot.styled(
                ScatterTrace.builder(data.numberColumn(column).asDoubleArray(), places)
                        .mode(ScatterTrace.Mode.MARKERS)
                        .marker(Marker.builder().color(ink).size(9).build())
                        .name(name)
                        .build(),
                style);
    }

    private static Map<String, Object> intervals(Table data) {
        NumericColumn<?> low = data.numberColumn("ci_low");
        NumericColumn<?> high = data.numberColumn("ci_high");
        List<Double> above = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        for (int i = 0; i < data.rowCount(); i++) {
            above.add(high.getDouble(i) - pearson(data, i));
            below.add(pearson(data, i) - low.getDouble(i));
        }
        Map<String, Object> bars = attributes("type", "data", "symmetric", false, "array", above, "arrayminus", below);
        bars.putAll(attributes("color", Ink.SOFT, "thickness", 3, "width", 0));
        return bars;
    }

    /** Zero, or where the axis must begin for negative correlations to be seen. */
    private static double lowest(Table data) {
        double least = Math.min(
                data.numberColumn("pearson").min(),
                data.numberColumn("spearman").min());
        return least < 0 ? -1 : 0;
    }

    private static double pearson(Table data, int row) {
        return data.numberColumn("pearson").getDouble(row);
    }

    private static String words(Table data, int row, String column) {
        String metric = plain(data, row, column);
        return column.equals("metric_x") ? Label.words(metric) : Label.of(metric);
    }

    private static String plain(Table data, int row, String column) {
        return switch (data.stringColumn(column).get(row)) {
            case "session_seconds" -> "time on site";
            case "converted_sessions" -> "conversions";
            default -> data.stringColumn(column).get(row).replace('_', ' ');
        };
    }
}

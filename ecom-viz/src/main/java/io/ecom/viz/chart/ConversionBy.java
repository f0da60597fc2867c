package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
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

/**
 * The conversion rate for each value of one dimension, with its 95 % interval.
 *
 * @param dimension as the table {@code conversion} names it
 * @param title such as {@code Conversion by device}
 */
public record ConversionBy(String dimension, String title) implements Chart {
    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    @Override
    public String id() {
        return "conversion-by-" + dimension;
    }

    @Override
    public String question() {
        return switch (dimension) {
            case "hour" -> "At what time of the day do sessions convert?";
            case "weekday" -> "On which days of the week do sessions convert?";
            case "os" -> "Does the operating system make a difference to conversion?";
            default -> "Does the %s make a difference to conversion?".formatted(dimension.replace('_', ' '));
        };
    }

    @Override
    public String table() {
        return "conversion";
    }

    /** The rows of the dimension, the best first unless they have an order of their own. */
    @Override
    public Table data(Table table) {
        Table own = table.where(table.stringColumn("dimension").isEqualTo(dimension));
        return isClock() ? own : own.sortDescendingOn("rate");
    }

    @Override
    public Plot draw(Table data) {
        List<String> labels = names(data).stream().map(Label::brief).toList();
        double[] rate = data.numberColumn("rate").asDoubleArray();
        double[] places = new double[rate.length];
        List<String> hover = new ArrayList<>();
        List<Double> above = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        for (int i = 0; i < rate.length; i++) {
            places[i] = i;
            double low = data.numberColumn("ci_low").getDouble(i);
            double high = data.numberColumn("ci_high").getDouble(i);
            above.add(high - rate[i]);
            below.add(rate[i] - low);
            hover.add("<b>%s</b><br>%s of %s sessions<br>95\u00a0%% interval %s to %s"
                    .formatted(
                            labels.get(i),
                            Numbers.percent(rate[i]),
                            Numbers.whole(data.numberColumn("sessions").getDouble(i)),
                            Numbers.percent(low),
                            Numbers.percent(high)));
        }
        boolean clock = isClock();
        Trace dots = Plot.styled(
                (clock ? ScatterTrace.builder(places, rate) : ScatterTrace.builder(rate, places))
                        .mode(ScatterTrace.Mode.MARKERS)
                        .marker(Marker.builder().color(Ink.MAIN).size(9).build())
                        .name("Conversion rate")
                        .build(),
                attributes(
                        "hovertext",
                        hover,
                        "hoverinfo",
                        "text",
                        "cliponaxis",
                        false,
                        clock ? "error_y" : "error_x",
                        interval(above, below)));
        Map<String, Object> overall = attributes(
                "type", "line", "line", attributes("color", Ink.MUTED, "width", 1, "dash", "dot"), "layer", "below");
        double all = overall(data);
        overall.putAll(
                clock
                        ? attributes("xref", "paper", "x0", 0, "x1", 1, "y0", all, "y1", all)
                        : attributes("yref", "paper", "y0", 0, "y1", 1, "x0", all, "x1", all));
        Frame frame = Frame.bare().with("shapes", List.of(overall));
        return clock
                ? new Plot(
                        List.of(dots),
                        List.of(),
                        frame.x(clock(labels)).y(Frame.shares()).layout(),
                        260)
                : new Plot(
                        List.of(dots),
                        List.of(),
                        frame.rows(labels).x(Frame.shares()).layout(),
                        64 + 34 * labels.size());
    }

    @Override
    public String caption(Table data) {
        NumericColumn<?> rate = data.numberColumn("rate");
        List<String> names = names(data);
        int best = 0;
        int worst = 0;
        for (int i = 1; i < rate.size(); i++) {
            best = rate.getDouble(i) > rate.getDouble(best) ? i : best;
            worst = rate.getDouble(i) < rate.getDouble(worst) ? i : worst;
        }
        if (rate.size() < 2) {
            return "%s is the only value there is.".formatted(names.get(0));
        }
        String all = " The dotted line is the rate of all, %s.".formatted(Numbers.percent(overall(data)));
        if (data.numberColumn("ci_low").getDouble(best)
                <= data.numberColumn("ci_high").getDouble(worst)) {
            return "All intervals overlap: no clear difference." + all;
        }
        return "Best is %s with %s, least %s with %s; their intervals do not overlap.%s"
                .formatted(
                        names.get(best),
                        Numbers.percent(rate.getDouble(best)),
                        names.get(worst),
                        Numbers.percent(rate.getDouble(worst)),
                        all);
    }

    private boolean isClock() {
        return dimension.equals("hour") || dimension.equals("weekday");
    }

    private List<String> names(Table data) {
        return data.stringColumn("value").asList().stream().map(this::name).toList();
    }

    private String name(String value) {
        return switch (dimension) {
            case "weekday" -> value.matches("[1-7]") ? WEEKDAYS.get(value.charAt(0) - '1') : value;
            case "hour" -> value + ":00";
            case "os", "browser" -> value.isEmpty() ? "Unknown" : value;
            default -> Label.plainWords(value);
        };
    }

    /** An axis of weekdays, or of hours of which every third is named. */
    private static Map<String, Object> clock(List<String> labels) {
        Map<String, Object> axis = Frame.places(labels);
        if (labels.size() > WEEKDAYS.size()) {
            axis.put(
                    "tickvals",
                    IntStream.range(0, labels.size())
                            .filter(i -> i % 3 == 0)
                            .boxed()
                            .toList());
            axis.put(
                    "ticktext",
                    IntStream.range(0, labels.size())
                            .filter(i -> i % 3 == 0)
                            .mapToObj(labels::get)
                            .toList());
        }
        return axis;
    }

    private static double overall(Table data) {
        double sessions = data.numberColumn("sessions").sum();
        return sessions == 0 ? 0 : data.numberColumn("converted").sum() / sessions;
    }

    private static Map<String, Object> interval(List<Double> above, List<Double> below) {
        return attributes(
                "type",
                "data",
                "symmetric",
                false,
                "array",
                above,
                "arrayminus",
                below,
                "color",
                Ink.SOFT,
                "thickness",
                3,
                "width",
                0);
    }
}

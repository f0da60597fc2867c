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
 * Rates with their intervals as dots on bars, beside the rate of all as a dotted line.
 *
 * @param names what each row is called
 * @param data with the columns {@code sessions}, {@code converted}, {@code rate}, {@code ci_low} and {@code ci_high}
 */
record Rates(List<String> names, Table data) {
    private static final int ROW = 34;
    private static final int HEIGHT = 260;

    /** One row below the other. */
    Plot inRows() {
        double all = overall();
        Trace dots = dots(ScatterTrace.builder(rates(), places()), "error_x");
        Frame frame = Frame.bare()
                .rows(labels())
                .x(Frame.shares())
                .with("shapes", line(attributes("yref", "paper", "y0", 0, "y1", 1, "x0", all, "x1", all)));
        return new Plot(List.of(dots), List.of(), frame.layout(), 64 + ROW * names.size());
    }

    /** One beside the other, on an axis of {@link #names}. */
    Plot inColumns(Map<String, Object> axis) {
        double all = overall();
        Trace dots = dots(ScatterTrace.builder(places(), rates()), "error_y");
        Frame frame = Frame.bare()
                .x(axis)
                .y(Frame.shares())
                .with("shapes", line(attributes("xref", "paper", "x0", 0, "x1", 1, "y0", all, "y1", all)));
        return new Plot(List.of(dots), List.of(), frame.layout(), HEIGHT);
    }

    List<String> labels() {
        return names.stream().map(Label::brief).toList();
    }

    /** Names two rows whose intervals lie apart, the farthest ones; says so when there are none. */
    String caption() {
        if (names.size() < 2) {
            return "%s is the only value there is.".formatted(names.get(0));
        }
        NumericColumn<?> low = data.numberColumn("ci_low");
        NumericColumn<?> high = data.numberColumn("ci_high");
        int best = 0;
        int least = 0;
        for (int i = 1; i < names.size(); i++) {
            best = low.getDouble(i) > low.getDouble(best) ? i : best;
            least = high.getDouble(i) < high.getDouble(least) ? i : least;
        }
        String all = "The dotted line is the rate of all, %s.".formatted(Numbers.percent(overall()));
        if (low.getDouble(best) <= high.getDouble(least)) {
            return "All intervals overlap: no clear difference. " + all;
        }
        return "%s with %s converts better than %s with %s: their intervals do not overlap. %s"
                .formatted(names.get(best), percent(best), names.get(least), percent(least), all);
    }

    private Trace dots(ScatterTrace.ScatterBuilder dots, String error) {
        Trace trace = dots.mode(ScatterTrace.Mode.MARKERS)
                .marker(Marker.builder().color(Ink.MAIN).size(9).build())
                .name("Conversion rate")
                .build();
        Map<String, Object> style = attributes("hovertext", hover(), "hoverinfo", "text", "cliponaxis", false);
        style.put(error, intervals());
        return Plot.styled(trace, style);
    }

    private List<String> hover() {
        List<String> hover = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            hover.add("<b>%s</b><br>%s of %s sessions<br>95\u00a0%% interval %s to %s"
                    .formatted(
                            Label.of(names.get(i)),
                            percent(i),
                            Numbers.whole(data.numberColumn("sessions").getDouble(i)),
                            Numbers.percent(data.numberColumn("ci_low").getDouble(i)),
                            Numbers.percent(data.numberColumn("ci_high").getDouble(i))));
        }
        return hover;
    }

    private Map<String, Object> intervals() {
        double[] rate = rates();
        List<Double> above = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        for (int i = 0; i < rate.length; i++) {
            above.add(data.numberColumn("ci_high").getDouble(i) - rate[i]);
            below.add(rate[i] - data.numberColumn("ci_low").getDouble(i));
        }
        Map<String, Object> bars = attributes("type", "data", "symmetric", false, "array", above, "arrayminus", below);
        bars.putAll(attributes("color", Ink.SOFT, "thickness", 3, "width", 0));
        return bars;
    }

    private static List<Map<String, Object>> line(Map<String, Object> place) {
        Map<String, Object> line = attributes("type", "line", "layer", "below");
        line.put("line", attributes("color", Ink.MUTED, "width", 1, "dash", "dot"));
        line.putAll(place);
        return List.of(line);
    }

    private double[] rates() {
        return data.numberColumn("rate").asDoubleArray();
    }

    private double[] places() {
        return IntStream.range(0, names.size()).asDoubleStream().toArray();
    }

    private double overall() {
        double sessions = data.numberColumn("sessions").sum();
        return sessions == 0 ? 0 : data.numberColumn("converted").sum() / sessions;
    }

    private String percent(int row) {
        return Numbers.percent(data.numberColumn("rate").getDouble(row));
    }
}

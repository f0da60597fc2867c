package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Key;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;
import tech.tablesaw.selection.Selection;

/** Net revenue of each day with its mean over seven days. */
public record SalesOverTime() implements Chart {
    private static final int WEEK = 7;

    @Override
    public String id() {
        return "sales-over-time";
    }

    @Override
    public String title() {
        return "Sales over time";
    }

    @Override
    public String question() {
        return "How much does the shop sell a day, and when does that change?";
    }

    @Override
    public String table() {
        return "daily_sales";
    }

    @Override
    public Span span() {
        return Span.FULL;
    }

    @Override
    public Plot draw(Table data) {
        DateColumn dates = data.dateColumn("date");
        DoubleColumn net = net(data);
        int peak = peak(net);
        List<Trace> traces = List.of(
                line("Net revenue a day", dates, net, Ink.SOFT, 1.2),
                line("Mean of 7 days", dates, DoubleColumn.create("mean", weekly(net)), Ink.MAIN, 2.4),
                Plot.styled(
                        ScatterTrace.builder(dates.where(at(peak)), net.where(at(peak)))
                                .mode(ScatterTrace.Mode.MARKERS)
                                .marker(Marker.builder()
                                        .color(Ink.OTHER)
                                        .size(8)
                                        .build())
                                .name("Best day")
                                .build(),
                        attributes("hoverinfo", "skip", "showlegend", false, "cliponaxis", false)));
        Frame frame = Frame.bare()
                .x(Frame.days())
                .y(Frame.figures())
                .with("hovermode", "x unified")
                .note(
                        dates.get(peak).toString(),
                        net.getDouble(peak),
                        "%s \u00b7 %s".formatted(dates.get(peak), Numbers.compact(net.getDouble(peak))),
                        side(peak, net.size()));
        List<Key> keys = List.of(new Key("Net revenue a day", Ink.SOFT), new Key("Mean of 7 days", Ink.MAIN));
        return new Plot(traces, keys, frame.layout(), 320);
    }

    @Override
    public String caption(Table data) {
        DoubleColumn net = net(data);
        int peak = peak(net);
        String best = "The best day was %s with %s"
                .formatted(data.dateColumn("date").get(peak), Numbers.whole(net.getDouble(peak)));
        return "Net revenue averages %s a day over %s days. %s%s."
                .formatted(
                        Numbers.whole(net.mean()),
                        Numbers.whole(net.size()),
                        best,
                        net.mean() > 0
                                ? ", %s times the average".formatted(Numbers.times(net.getDouble(peak) / net.mean()))
                                : "");
    }

    /** The mean of each day and the six before; missing for the first six. */
    static double[] weekly(DoubleColumn net) {
        double[] mean = new double[net.size()];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            for (int j = Math.max(0, i - WEEK + 1); j <= i; j++) {
                sum += net.getDouble(j);
            }
            mean[i] = i < WEEK - 1 ? Double.NaN : Math.round(sum / WEEK * 100) / 100.0;
        }
        return mean;
    }

    private static Trace line(String name, DateColumn dates, DoubleColumn values, String ink, double width) {
        Trace line = ScatterTrace.builder(dates, values)
                .mode(ScatterTrace.Mode.LINE)
                .line(Line.builder().color(ink).width(width).build())
                .name(name)
                .build();
        return Plot.styled(line, attributes("hovertemplate", "%{y:,.0f}"));
    }

    private static Map<String, Object> side(int peak, int days) {
        boolean left = peak > days / 2;
        return attributes("xanchor", left ? "right" : "left", "xshift", left ? -10 : 10, "yanchor", "middle");
    }

    private static DoubleColumn net(Table data) {
        return DoubleColumn.create("net", data.numberColumn("net").asDoubleArray());
    }

    private static int peak(DoubleColumn net) {
        int peak = 0;
        for (int i = 1; i < net.size(); i++) {
            peak = net.getDouble(i) > net.getDouble(peak) ? i : peak;
        }
        return peak;
    }

    private static Selection at(int row) {
        return Selection.with(row);
    }
}

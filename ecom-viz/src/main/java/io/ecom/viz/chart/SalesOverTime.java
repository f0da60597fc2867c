package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;
import static java.util.Objects.requireNonNull;

import io.ecom.model.insight.Days;
import io.ecom.model.insight.Statement;
import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Key;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;
import tech.tablesaw.selection.Selection;

/**
 * Net revenue of each day with its mean over seven days.
 *
 * @param incidents the days to mark, numbered in the order of time
 */
public record SalesOverTime(List<Statement> incidents) implements Chart {
    private static final int WEEK = 7;

    public SalesOverTime {
        incidents = incidents.stream()
                .filter(incident -> incident.days() != null)
                .sorted(Comparator.comparing(SalesOverTime::first))
                .toList();
    }

    /** Without anything marked but the best day. */
    public SalesOverTime() {
        this(List.of());
    }

    @Override
    public SalesOverTime with(List<Statement> statements) {
        return new SalesOverTime(statements.stream()
                .filter(statement -> statement.kind() == Statement.Kind.INCIDENT)
                .toList());
    }

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
                        "%s \u00b7 %s".formatted(Months.brief(dates.get(peak)), Numbers.compact(net.getDouble(peak))),
                        side(peak, net.size()));
        frame.with("shapes", mark(frame));
        List<Key> keys =
                new ArrayList<>(List.of(new Key("Net revenue a day", Ink.SOFT), new Key("Mean of 7 days", Ink.MAIN)));
        if (!incidents.isEmpty()) {
            keys.add(new Key("Days that stand out", Ink.MARKED));
        }
        return new Plot(traces, keys, frame.layout(), 320);
    }

    @Override
    public String caption(Table data) {
        DoubleColumn net = net(data);
        int peak = peak(net);
        String best = "The best day was %s with %s"
                .formatted(Months.day(data.dateColumn("date").get(peak)), Numbers.whole(net.getDouble(peak)));
        return "Net revenue averages %s a day over %s. %s%s.%s"
                .formatted(
                        Numbers.whole(net.mean()),
                        net.size() == 1 ? "1 day" : Numbers.whole(net.size()) + " days",
                        best,
                        net.mean() > 0
                                ? ", %s times the average".formatted(Numbers.times(net.getDouble(peak) / net.mean()))
                                : "",
                        marked());
    }

    /** The sentences of the marked days by their numbers. */
    private String marked() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < incidents.size(); i++) {
            text.append(" (").append(i + 1).append(") ").append(incidents.get(i).sentence());
        }
        return text.toString();
    }

    /** Bands over the days of the incidents, above each beginning the numbers of those that begin there. */
    private List<Map<String, Object>> mark(Frame frame) {
        List<Map<String, Object>> bands = incidents.stream()
                .map(incident -> requireNonNull(incident.days()))
                .distinct()
                .map(SalesOverTime::band)
                .toList();
        Map<LocalDate, String> numbers = new TreeMap<>();
        for (int i = 0; i < incidents.size(); i++) {
            numbers.merge(first(incidents.get(i)), "" + (i + 1), "%s, %s"::formatted);
        }
        numbers.forEach((first, which) -> {
            Map<String, Object> place = attributes("yref", "paper", "yanchor", "bottom", "xanchor", "left");
            place.put("font", Map.of("color", Ink.TEXT, "size", 12));
            frame.note(first + " 00:00", 1, "<b>" + which + "</b>", place);
        });
        if (!bands.isEmpty()) {
            frame.with("margin", attributes("b", 8, "t", 22));
        }
        return bands;
    }

    private static Map<String, Object> band(Days days) {
        Map<String, Object> band = attributes("type", "rect", "layer", "below", "yref", "paper", "y0", 0, "y1", 1);
        band.putAll(attributes("x0", days.first() + " 00:00", "x1", days.last().plusDays(1) + " 00:00"));
        band.putAll(attributes("fillcolor", Ink.MARKED, "line", Map.of("width", 0)));
        return band;
    }

    private static LocalDate first(Statement incident) {
        return requireNonNull(incident.days()).first();
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

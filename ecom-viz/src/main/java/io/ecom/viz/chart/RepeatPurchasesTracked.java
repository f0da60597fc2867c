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
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** Repeat purchases week by week beside those that a model expected which knew the customers up to a cut only. */
public record RepeatPurchasesTracked() implements Chart {
    @Override
    public String id() {
        return "clv-tracking";
    }

    @Override
    public String title() {
        return "Repeat purchases, foreseen and real";
    }

    @Override
    public String question() {
        return "Does the model see the purchases coming that it was not shown?";
    }

    @Override
    public String table() {
        return "clv_tracking";
    }

    @Override
    public Span span() {
        return Span.FULL;
    }

    @Override
    public Plot draw(Table data) {
        DateColumn until = data.dateColumn("until");
        List<Trace> traces = List.of(
                line("Came", until, data, "actual", Ink.SOFT, 2),
                line("Expected", until, data, "expected", Ink.OTHER, 2.4));
        Frame frame = Frame.bare().x(Frame.days()).y(Frame.figures()).with("hovermode", "x unified");
        Table unseen = unseen(data);
        if (!unseen.isEmpty()) {
            String cut = unseen.dateColumn("until").get(0).minusDays(7).toString();
            Map<String, Object> line =
                    attributes("type", "line", "yref", "paper", "y0", 0, "y1", 1, "x0", cut, "x1", cut);
            line.put("line", attributes("color", Ink.MUTED, "width", 1, "dash", "dot"));
            frame.with("shapes", List.of(line));
            Map<String, Object> place = attributes("yref", "paper", "yanchor", "bottom", "xanchor", "left");
            place.put("font", attributes("color", Ink.MUTED, "size", 12));
            frame.note(cut, 1, "not shown to the model \u2192", place).with("margin", attributes("b", 8, "t", 24));
        }
        List<Key> keys = List.of(
                new Key("Repeat purchases in the week", Ink.SOFT), new Key("as the model expected them", Ink.OTHER));
        return new Plot(traces, keys, frame.layout(), 300);
    }

    @Override
    public String caption(Table data) {
        Table unseen = unseen(data);
        if (unseen.isEmpty()) {
            return "The period is too short to hold a part of it out: all weeks were shown to the model.";
        }
        double actual = unseen.numberColumn("actual").sum();
        double expected = unseen.numberColumn("expected").sum();
        String off = actual == 0 ? "" : ", %s".formatted(Numbers.change(expected / actual - 1));
        return "In the %s weeks after the cut customers came back %s times; the model expected %s%s."
                .formatted(Numbers.whole(unseen.rowCount()), Numbers.whole(actual), Numbers.whole(expected), off);
    }

    private static Table unseen(Table data) {
        return data.where(data.booleanColumn("holdout").isTrue());
    }

    private static Trace line(String name, DateColumn x, Table data, String column, String ink, double width) {
        Trace line = ScatterTrace.builder(x, data.numberColumn(column))
                .mode(ScatterTrace.Mode.LINE)
                .line(Line.builder().color(ink).width(width).build())
                .name(name)
                .build();
        return Plot.styled(line, attributes("hovertemplate", "%{y:,.0f}"));
    }
}

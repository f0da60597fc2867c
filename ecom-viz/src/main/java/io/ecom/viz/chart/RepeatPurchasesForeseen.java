package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Key;
import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** Purchases a customer after the cut by the number before it: as they came, as the model and a naive rule expected. */
public record RepeatPurchasesForeseen() implements Chart {
    private static final int HEIGHT = 300;

    @Override
    public String id() {
        return "clv-calibration";
    }

    @Override
    public String title() {
        return "Calibration";
    }

    @Override
    public String question() {
        return "Do frequent customers come as often as the model says?";
    }

    @Override
    public String table() {
        return "clv_calibration";
    }

    /** The frequencies that some customer has. */
    @Override
    public Table data(Table table) {
        return table.where(table.numberColumn("users").isGreaterThan(0));
    }

    @Override
    public Plot draw(Table data) {
        List<String> frequencies =
                data.stringColumn("frequency").asList().stream().map(Label::of).toList();
        Map<String, Object> axis = Frame.places(frequencies);
        axis.put("title", attributes("text", "Purchases after the first, up to the cut"));
        axis.put("range", List.of(-0.5, frequencies.size() - 0.5));
        Map<String, Object> figures = Frame.figures();
        figures.put("title", attributes("text", "Purchases a customer after the cut"));
        List<Trace> traces = List.of(
                dots("If all went on as before", data, "naive", Ink.FAINT),
                dots("Came", data, "actual", Ink.MAIN),
                dots("Expected", data, "expected", Ink.OTHER));
        List<Key> keys = List.of(
                new Key("Came", Ink.MAIN),
                new Key("expected by the model", Ink.OTHER),
                new Key("if all went on as before", Ink.FAINT));
        return new Plot(traces, keys, Frame.bare().x(axis).y(figures).layout(), HEIGHT);
    }

    @Override
    public String caption(Table data) {
        return "%s customers: %s purchases came, the model expected %s, going on as before would have given %s."
                .formatted(
                        Numbers.whole(data.numberColumn("users").sum()),
                        Numbers.whole(data.numberColumn("actual").sum()),
                        Numbers.whole(data.numberColumn("expected").sum()),
                        Numbers.whole(data.numberColumn("naive").sum()));
    }

    private static Trace dots(String name, Table data, String column, String ink) {
        double[] places = IntStream.range(0, data.rowCount()).asDoubleStream().toArray();
        double[] each = IntStream.range(0, data.rowCount())
                .mapToDouble(i -> data.numberColumn(column).getDouble(i)
                        / data.numberColumn("users").getDouble(i))
                .toArray();
        List<String> hover = IntStream.range(0, data.rowCount())
                .mapToObj(i -> "<b>%s</b><br>%s a customer<br>%s of %s customers"
                        .formatted(
                                name,
                                Numbers.two(each[i]),
                                Numbers.whole(data.numberColumn(column).getDouble(i)),
                                Numbers.whole(data.numberColumn("users").getDouble(i))))
                .toList();
        return Plot.styled(
                ScatterTrace.builder(places, each)
                        .mode(ScatterTrace.Mode.LINE_AND_MARKERS)
                        .marker(Marker.builder().color(ink).size(8).build())
                        .name(name)
                        .build(),
                attributes(
                        "hovertext",
                        hover,
                        "hoverinfo",
                        "text",
                        "cliponaxis",
                        false,
                        "line",
                        attributes("color", ink, "width", 1.5)));
    }
}

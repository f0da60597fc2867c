package io.ecom.viz.chart;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Key;
import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.traces.Trace;

/** How many customers came back how often, and how many would by the model. */
public record FrequenciesFitted() implements Chart {
    private static final int ROW = 46;

    @Override
    public String id() {
        return "clv-frequency";
    }

    @Override
    public String title() {
        return "How often customers came back";
    }

    @Override
    public String question() {
        return "Is the model a fair picture of this shop's customers?";
    }

    @Override
    public String table() {
        return "clv_frequency";
    }

    @Override
    public Plot draw(Table data) {
        List<String> rows = data.stringColumn("frequency").asList().stream()
                .map(times -> times.equals("0") ? "never" : times.equals("1") ? "once" : Label.of(times) + " times")
                .toList();
        Map<String, Object> axis = Frame.figures();
        double most = Math.max(
                data.numberColumn("actual").max(), data.numberColumn("expected").max());
        axis.put("range", List.of(0, Math.max(1, most)));
        Frame frame = Frame.bare()
                .rows(rows)
                .x(axis)
                .roomForEnds()
                .with("barmode", "group")
                .with("bargap", 0.3)
                .with("bargroupgap", 0.06);
        List<Trace> traces = List.of(
                bars("Customers", data, "actual", Ink.MAIN, rows),
                bars("By the model", data, "expected", Ink.OTHER, rows));
        List<Key> keys = List.of(new Key("Customers", Ink.MAIN), new Key("by the model", Ink.OTHER));
        return new Plot(traces, keys, frame.layout(), 40 + ROW * rows.size());
    }

    @Override
    public String caption(Table data) {
        double all = data.numberColumn("actual").sum();
        double never = data.numberColumn("actual").getDouble(0);
        return "%s of %s customers never came back after their first purchase day; by the model it would be %s."
                .formatted(
                        Numbers.whole(never),
                        Numbers.whole(all),
                        Numbers.whole(data.numberColumn("expected").getDouble(0)));
    }

    private static Trace bars(String name, Table data, String column, String ink, List<String> rows) {
        double[] values = data.numberColumn(column).asDoubleArray();
        List<String> ends = new ArrayList<>();
        List<String> hover = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            ends.add(Numbers.whole(values[i]));
            hover.add("<b>%s: %s</b><br>%s customers".formatted(name, rows.get(i), Numbers.whole(values[i])));
        }
        return Bars.rows(name, values, ink, hover, Bars.ends(ends));
    }
}

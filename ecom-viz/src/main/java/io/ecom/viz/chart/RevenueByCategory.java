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
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.traces.Trace;

/** Gross revenue of each category and the profit in it, the largest first. */
public record RevenueByCategory() implements Chart {
    private static final int MOST = 15;

    @Override
    public String id() {
        return "revenue-by-category";
    }

    @Override
    public String title() {
        return "Revenue by category";
    }

    @Override
    public String question() {
        return "Which categories bring the revenue, and how much of it stays?";
    }

    @Override
    public String table() {
        return "category_revenue";
    }

    @Override
    public Plot draw(Table data) {
        Table top = data.first(Math.min(MOST, data.rowCount()));
        double[] revenue = top.numberColumn("revenue").asDoubleArray();
        double[] profit = top.numberColumn("profit").asDoubleArray();
        NumericColumn<?> share = top.numberColumn("share");
        List<String> labels = new ArrayList<>();
        List<String> hover = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < top.rowCount(); i++) {
            labels.add(Label.brief(name(top, i)));
            ends.add(Numbers.percent(share.getDouble(i)));
            hover.add("<b>%s</b><br>revenue %s (%s)<br>profit %s"
                    .formatted(
                            Label.of(name(top, i)),
                            Numbers.money(revenue[i]),
                            Numbers.percent(share.getDouble(i)),
                            Double.isNaN(profit[i]) ? "unknown" : Numbers.money(profit[i])));
        }
        List<Trace> traces = List.of(
                Bars.rows("Gross revenue, share of all", revenue, Ink.SOFT, hover, Bars.ends(ends)),
                Bars.rows("Profit in it", profit, Ink.MAIN, hover));
        Map<String, Object> axis = Frame.figures();
        axis.put("range", List.of(0, Math.max(1, top.numberColumn("revenue").max())));
        Frame frame = Frame.bare()
                .rows(labels)
                .x(axis)
                .roomForEnds()
                .with("barmode", "overlay")
                .with("bargap", 0.3);
        List<Key> keys = List.of(new Key("Gross revenue, with its share", Ink.SOFT), new Key("Profit in it", Ink.MAIN));
        return new Plot(traces, keys, frame.layout(), 40 + 26 * labels.size());
    }

    @Override
    public String caption(Table data) {
        NumericColumn<?> share = data.numberColumn("share");
        double three = 0;
        for (int i = 0; i < Math.min(3, data.rowCount()); i++) {
            three += share.getDouble(i);
        }
        String cut =
                data.rowCount() > MOST ? " The first %s are drawn, all are in the data table.".formatted(MOST) : "";
        return "%s leads with %s of revenue; the first three of %s categories bring %s.%s%s"
                .formatted(
                        name(data, 0),
                        Numbers.percent(share.getDouble(0)),
                        Numbers.whole(data.rowCount()),
                        Numbers.percent(three),
                        margin(data),
                        cut);
    }

    /** Profit over revenue of the categories whose profit is known. */
    private static String margin(Table data) {
        Table known = data.where(data.numberColumn("profit").isNotMissing());
        double revenue = known.isEmpty() ? 0 : known.numberColumn("revenue").sum();
        if (revenue == 0) {
            return " Their profit is not known.";
        }
        String whose = known.rowCount() == data.rowCount() ? "" : " where it is known";
        return " Profit is %s of revenue%s."
                .formatted(Numbers.percent(known.numberColumn("profit").sum() / revenue), whose);
    }

    private static String name(Table data, int row) {
        StringColumn names = data.stringColumn("name");
        String name = names.isMissing(row) ? data.stringColumn("category_id").get(row) : names.get(row);
        return name.isEmpty() ? "Without category" : name;
    }
}

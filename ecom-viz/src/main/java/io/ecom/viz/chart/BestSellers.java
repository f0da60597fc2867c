package io.ecom.viz.chart;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/** The products that bring the most revenue. */
public record BestSellers() implements Chart {
    private static final int TOP = 15;

    @Override
    public String id() {
        return "best-sellers";
    }

    @Override
    public String title() {
        return "Best sellers";
    }

    @Override
    public String question() {
        return "Which products bring the most revenue?";
    }

    @Override
    public String table() {
        return "product_sales";
    }

    @Override
    public Plot draw(Table data) {
        Table top = data.first(Math.min(TOP, data.rowCount()));
        double[] revenue = top.numberColumn("revenue").asDoubleArray();
        List<String> labels = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        List<String> hover = new ArrayList<>();
        for (int i = 0; i < revenue.length; i++) {
            String name = name(top, i);
            labels.add(Label.brief(name));
            ends.add(Numbers.compact(revenue[i]));
            hover.add("<b>%s</b><br>revenue %s<br>%s units in %s orders<br>%s views"
                    .formatted(
                            Label.of(name),
                            Numbers.money(revenue[i]),
                            Numbers.whole(top.numberColumn("units").getDouble(i)),
                            Numbers.whole(top.numberColumn("orders").getDouble(i)),
                            Numbers.whole(top.numberColumn("views").getDouble(i))));
        }
        Map<String, Object> axis = Frame.figures();
        axis.put("range", List.of(0, Math.max(1, top.numberColumn("revenue").max())));
        Frame frame = Frame.bare().rows(labels).x(axis).roomForEnds().with("bargap", 0.3);
        return new Plot(
                List.of(Bars.rows("Gross revenue", revenue, Ink.MAIN, hover, Bars.ends(ends))),
                List.of(),
                frame.layout(),
                40 + 26 * labels.size());
    }

    @Override
    public String caption(Table data) {
        double revenue = data.numberColumn("revenue").sum();
        int top = Math.min(TOP, data.rowCount());
        double best = data.first(top).numberColumn("revenue").sum();
        return "These %s of %s products bring %s of the gross revenue."
                .formatted(top, Numbers.whole(data.rowCount()), Numbers.percent(revenue == 0 ? 0 : best / revenue));
    }

    static String name(Table products, int row) {
        String name = products.stringColumn("name").get(row);
        return name.isEmpty() ? products.stringColumn("product_id").get(row) : name;
    }
}

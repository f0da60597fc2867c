package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Key;
import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** Every product by how often it is viewed and how often it is ordered; the ten most sold and most viewed stand out. */
public record SoldAgainstViewed() implements Chart {
    private static final int TOP = 10;

    @Override
    public String id() {
        return "sold-against-viewed";
    }

    @Override
    public String title() {
        return "Top-selling against most-viewed";
    }

    @Override
    public String question() {
        return "Do the products that people look at also sell?";
    }

    @Override
    public String table() {
        return "product_sales";
    }

    /** The most viewed first; no row when no product was both viewed and sold. */
    @Override
    public Table data(Table table) {
        boolean any = IntStream.range(0, table.rowCount()).anyMatch(row -> isDrawn(table, row));
        return any ? table.sortDescendingOn("views") : table.emptyCopy();
    }

    @Override
    public Plot draw(Table data) {
        Set<Integer> sold = top(data, "orders");
        Set<Integer> viewed = top(data, "views");
        List<Integer> both = new ArrayList<>();
        List<Integer> soldOnly = new ArrayList<>();
        List<Integer> viewedOnly = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < data.rowCount(); i++) {
            if (isDrawn(data, i)) {
                (sold.contains(i) ? viewed.contains(i) ? both : soldOnly : viewed.contains(i) ? viewedOnly : rest)
                        .add(i);
            }
        }
        List<Trace> traces = List.of(
                dots("Other", data, rest, Ink.FAINT, 5),
                dots("Most viewed", data, viewedOnly, Ink.OTHER, 9),
                dots("Most sold", data, soldOnly, Ink.TEXT, 9),
                dots("Both", data, both, Ink.MAIN, 9));
        Frame frame = Frame.bare().x(logarithmic("Page views")).y(logarithmic("Orders"));
        List<Key> keys = List.of(
                new Key("Most sold and most viewed", Ink.MAIN),
                new Key("Most sold", Ink.TEXT),
                new Key("Most viewed", Ink.OTHER),
                new Key("All others", Ink.FAINT));
        return new Plot(traces, keys, frame.layout(), 380);
    }

    @Override
    public String caption(Table data) {
        Set<Integer> both = top(data, "orders");
        both.retainAll(top(data, "views"));
        long left = IntStream.range(0, data.rowCount())
                .filter(i -> !isDrawn(data, i))
                .count();
        return "%s of the %s most sold products are also among the %s most viewed. Both axes are logarithmic%s."
                .formatted(
                        both.size(),
                        Math.min(TOP, data.rowCount()),
                        Math.min(TOP, data.rowCount()),
                        left == 0
                                ? ""
                                : "; %s products without an order or a view are not drawn"
                                        .formatted(Numbers.whole(left)));
    }

    private static Set<Integer> top(Table data, String column) {
        Set<Integer> rows = new HashSet<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < data.rowCount(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(
                data.numberColumn(column).getDouble(b),
                data.numberColumn(column).getDouble(a)));
        rows.addAll(order.subList(0, Math.min(TOP, order.size())));
        return rows;
    }

    private static boolean isDrawn(Table data, int row) {
        return data.numberColumn("orders").getDouble(row) > 0
                && data.numberColumn("views").getDouble(row) > 0;
    }

    private static Trace dots(String name, Table data, List<Integer> rows, String ink, int size) {
        double[] views = new double[rows.size()];
        double[] orders = new double[rows.size()];
        List<String> hover = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            views[i] = data.numberColumn("views").getDouble(row);
            orders[i] = data.numberColumn("orders").getDouble(row);
            hover.add("<b>%s</b><br>%s views, %s orders<br>revenue %s"
                    .formatted(
                            Label.of(BestSellers.name(data, row)),
                            Numbers.whole(views[i]),
                            Numbers.whole(orders[i]),
                            Numbers.money(data.numberColumn("revenue").getDouble(row))));
        }
        return Plot.styled(
                ScatterTrace.builder(views, orders)
                        .mode(ScatterTrace.Mode.MARKERS)
                        .marker(Marker.builder().color(ink).size(size).build())
                        .name(name)
                        .build(),
                attributes("hovertext", hover, "hoverinfo", "text"));
    }

    private static Map<String, Object> logarithmic(String title) {
        return attributes(
                "type", "log", "title", attributes("text", title), "dtick", 1, "tickformat", "~s", "automargin", true);
    }
}

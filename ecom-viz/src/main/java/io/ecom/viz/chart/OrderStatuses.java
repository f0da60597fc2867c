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
import java.util.Set;
import tech.tablesaw.api.Table;

/** Orders by what became of them; those that are no sale in the other colour. */
public record OrderStatuses() implements Chart {
    private static final Set<String> NO_SALE = Set.of("cancelled", "returned", "refunded", "failed");

    @Override
    public String id() {
        return "order-status";
    }

    @Override
    public String title() {
        return "What became of the orders";
    }

    @Override
    public String question() {
        return "How many orders are sales, and how many come back?";
    }

    @Override
    public String table() {
        return "order_status";
    }

    @Override
    public Plot draw(Table data) {
        int rows = data.rowCount();
        double[] sales = new double[rows];
        double[] others = new double[rows];
        List<String> labels = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        List<String> hover = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String status = data.stringColumn("status").get(i);
            double orders = data.numberColumn("orders").getDouble(i);
            boolean sale = !NO_SALE.contains(status);
            sales[i] = sale ? orders : Double.NaN;
            others[i] = sale ? Double.NaN : orders;
            labels.add(Label.words(status));
            ends.add(Numbers.percent(data.numberColumn("share").getDouble(i)));
            hover.add("<b>%s</b><br>%s orders, net %s"
                    .formatted(
                            Label.words(status),
                            Numbers.whole(orders),
                            Numbers.money(data.numberColumn("net").getDouble(i))));
        }
        Map<String, Object> axis = Frame.figures();
        axis.put("range", List.of(0, Math.max(1, data.numberColumn("orders").max())));
        Frame frame = Frame.bare()
                .rows(labels)
                .x(axis)
                .roomForEnds()
                .with("barmode", "overlay")
                .with("bargap", 0.4);
        return new Plot(
                List.of(
                        Bars.rows("Sales", sales, Ink.MAIN, hover, Bars.ends(ends)),
                        Bars.rows("No sale", others, Ink.OTHER, hover, Bars.ends(ends))),
                List.of(new Key("Sales", Ink.MAIN), new Key("No sale", Ink.OTHER)),
                frame.layout(),
                40 + 36 * rows);
    }

    @Override
    public String caption(Table data) {
        double lost = 0;
        for (int i = 0; i < data.rowCount(); i++) {
            lost += NO_SALE.contains(data.stringColumn("status").get(i))
                    ? data.numberColumn("orders").getDouble(i)
                    : 0;
        }
        double orders = data.numberColumn("orders").sum();
        return "%s of %s orders are no sale: cancelled, returned, refunded or failed."
                .formatted(Numbers.percent(orders == 0 ? 0 : lost / orders), Numbers.whole(orders));
    }
}

package io.ecom.viz.chart;

import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** The share of users and of revenue by the number of sales. */
public record PurchaseFrequencies() implements Chart {
    @Override
    public String id() {
        return "purchase-frequency";
    }

    @Override
    public String title() {
        return "Purchase frequency";
    }

    @Override
    public String question() {
        return "How often do customers come back to buy?";
    }

    @Override
    public String table() {
        return "purchase_frequency";
    }

    @Override
    public Plot draw(Table data) {
        return new PairedShares(
                        groups(data),
                        "users",
                        data.numberColumn("users").asDoubleArray(),
                        "revenue",
                        data.numberColumn("revenue").asDoubleArray())
                .draw();
    }

    @Override
    public String caption(Table data) {
        double buyers = 0;
        double again = 0;
        double revenueAgain = 0;
        for (int i = 0; i < data.rowCount(); i++) {
            double from = data.numberColumn("min_orders").getDouble(i);
            buyers += from > 0 ? data.numberColumn("users").getDouble(i) : 0;
            again += from > 1 ? data.numberColumn("users").getDouble(i) : 0;
            revenueAgain += from > 1 ? data.numberColumn("revenue").getDouble(i) : 0;
        }
        double revenue = data.numberColumn("revenue").sum();
        if (buyers == 0 || revenue == 0) {
            return "Nobody has bought yet.";
        }
        return "%s of the %s buyers bought more than once; they bring %s of the revenue."
                .formatted(
                        Numbers.percent(again / buyers),
                        Numbers.whole(buyers),
                        Numbers.percent(revenueAgain / revenue));
    }

    private static List<String> groups(Table data) {
        NumericColumn<?> from = data.numberColumn("min_orders");
        NumericColumn<?> to = data.numberColumn("max_orders");
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < data.rowCount(); i++) {
            String least = Numbers.whole(from.getDouble(i));
            String most = Numbers.whole(to.getDouble(i));
            String orders = to.isMissing(i) ? least + "+" : least.equals(most) ? least : least + "\u2013" + most;
            groups.add(Label.words(data.stringColumn("segment").get(i)) + " \u00b7 " + orders);
        }
        return groups;
    }
}

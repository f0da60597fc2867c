package io.ecom.viz.chart;

import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Buyers by how recently and how often they bought: the segments of recency and frequency scores. */
public record CustomerSegments() implements Chart {
    private static final List<String> ORDER =
            List.of("champion", "loyal", "potential", "new", "attention", "at_risk", "lost");

    @Override
    public String id() {
        return "customer-segments";
    }

    @Override
    public String title() {
        return "Customer segments";
    }

    @Override
    public String question() {
        return "Who are the customers to keep, and who is slipping away?";
    }

    @Override
    public String table() {
        return "customers";
    }

    /** A row for each segment that occurs; never a row for each customer. */
    @Override
    public Table data(Table customers) {
        StringColumn segments = StringColumn.create("segment");
        LongColumn users = LongColumn.create("users");
        LongColumn orders = LongColumn.create("orders");
        DoubleColumn revenue = DoubleColumn.create("revenue");
        DoubleColumn recency = DoubleColumn.create("median_recency_days");
        for (String segment : ORDER) {
            Table members = customers.where(customers.stringColumn("segment").isEqualTo(segment));
            if (!members.isEmpty()) {
                segments.append(segment);
                users.append(members.rowCount());
                orders.append((long) members.numberColumn("orders").sum());
                revenue.append(Math.round(members.numberColumn("revenue").sum() * 100) / 100.0);
                recency.append(members.numberColumn("recency_days").median());
            }
        }
        return Table.create("customer_segments", segments, users, orders, revenue, recency);
    }

    @Override
    public Plot draw(Table data) {
        List<String> groups = new ArrayList<>();
        for (String segment : data.stringColumn("segment")) {
            groups.add(Label.words(segment));
        }
        return new PairedShares(
                        groups,
                        "buyers",
                        data.numberColumn("users").asDoubleArray(),
                        "revenue",
                        data.numberColumn("revenue").asDoubleArray())
                .draw();
    }

    @Override
    public String caption(Table data) {
        double[] users = PairedShares.shares(data.numberColumn("users").asDoubleArray());
        double[] revenue = PairedShares.shares(data.numberColumn("revenue").asDoubleArray());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < data.rowCount(); i++) {
            String segment = data.stringColumn("segment").get(i);
            if (segment.equals("champion")) {
                parts.add("champions, who bought lately and often, are %s of the buyers and bring %s of the revenue"
                        .formatted(Numbers.percent(users[i]), Numbers.percent(revenue[i])));
            } else if (segment.equals("at_risk")) {
                parts.add("those at risk, who used to buy often and stopped, stand for %s"
                        .formatted(Numbers.percent(revenue[i])));
            }
        }
        if (parts.isEmpty()) {
            return "Nobody is a champion or at risk; the segments are drawn in order of worth.";
        }
        String text = String.join("; ", parts);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}

package io.ecom.viz.chart;

import io.ecom.model.result.Column;
import io.ecom.model.result.ColumnType;
import io.ecom.model.result.Meaning;
import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;

/** What the buyers are expected to bring, in ten groups of one size, the best first. */
public record ValueToCome() implements Chart {
    private static final int GROUPS = 10;
    private static final int ROW = 26;

    @Override
    public String id() {
        return "value-to-come";
    }

    @Override
    public String title() {
        return "Customer lifetime value";
    }

    @Override
    public String question() {
        return "From whom will the revenue of the next year come?";
    }

    @Override
    public String table() {
        return "clv";
    }

    /** A row for each tenth of the buyers, the best first; fewer when there are fewer buyers. */
    @Override
    public Table data(Table clv) {
        Table buyers = clv.sortDescendingOn("clv");
        int all = buyers.rowCount();
        double whole = buyers.numberColumn("clv").sum();
        LongColumn tenth = LongColumn.create("tenth");
        LongColumn users = LongColumn.create("users");
        DoubleColumn value = DoubleColumn.create("clv");
        DoubleColumn share = DoubleColumn.create("share");
        DoubleColumn least = DoubleColumn.create("min_clv");
        DoubleColumn alive = DoubleColumn.create("mean_p_alive");
        for (int group = 0; group < GROUPS; group++) {
            Table members =
                    buyers.inRange((int) ((long) all * group / GROUPS), (int) ((long) all * (group + 1) / GROUPS));
            if (!members.isEmpty()) {
                double sum = members.numberColumn("clv").sum();
                tenth.append(group + 1);
                users.append(members.rowCount());
                value.append(Math.round(sum * 100) / 100.0);
                share.append(whole == 0 ? Double.NaN : Math.round(sum / whole * 1e6) / 1e6);
                least.append(Math.round(members.numberColumn("clv").min() * 100) / 100.0);
                alive.append(Math.round(members.numberColumn("p_alive").mean() * 1e6) / 1e6);
            }
        }
        return Table.create("value_to_come", tenth, users, value, share, least, alive);
    }

    @Override
    public List<Column> addedColumns() {
        return List.of(
                new Column("share", ColumnType.DECIMAL, Meaning.SHARE, "of the value of all customers"),
                new Column(
                        "mean_p_alive",
                        ColumnType.DECIMAL,
                        Meaning.SHARE,
                        "mean chance that they will come again at all"));
    }

    @Override
    public Plot draw(Table data) {
        double[] value = data.numberColumn("clv").asDoubleArray();
        List<String> rows = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        List<String> hover = new ArrayList<>();
        for (int i = 0; i < value.length; i++) {
            rows.add(
                    i == 0
                            ? "best tenth"
                            : ordinal((int) data.numberColumn("tenth").getDouble(i)));
            ends.add(Numbers.compact(value[i]));
            hover.add(
                    "<b>%s buyers</b><br>value to come %s (%s)<br>each %s or more<br>chance of coming again %s on average"
                            .formatted(
                                    Numbers.whole(data.numberColumn("users").getDouble(i)),
                                    Numbers.money(value[i]),
                                    Numbers.percent(data.numberColumn("share").getDouble(i)),
                                    Numbers.money(data.numberColumn("min_clv").getDouble(i)),
                                    Numbers.percent(
                                            data.numberColumn("mean_p_alive").getDouble(i))));
        }
        Map<String, Object> axis = Frame.figures();
        axis.put("range", List.of(0, Math.max(1, data.numberColumn("clv").max())));
        Frame frame = Frame.bare().rows(rows).x(axis).roomForEnds().with("bargap", 0.3);
        return new Plot(
                List.of(Bars.rows("Value to come", value, Ink.MAIN, hover, Bars.ends(ends))),
                List.of(),
                frame.layout(),
                40 + ROW * rows.size());
    }

    @Override
    public String caption(Table data) {
        return "%s are expected to come from the %s buyers, %s of it from the best tenth; past revenue is not counted, value to come is discounted."
                .formatted(
                        Numbers.whole(data.numberColumn("clv").sum()),
                        Numbers.whole(data.numberColumn("users").sum()),
                        Numbers.percent(data.numberColumn("share").getDouble(0)));
    }

    private static String ordinal(int number) {
        return number + (number == 2 ? "nd" : number == 3 ? "rd" : "th");
    }
}

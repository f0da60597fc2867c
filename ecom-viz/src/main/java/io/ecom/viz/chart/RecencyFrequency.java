package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Frame;
import io.ecom.viz.Key;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/** Revenue by the scores of recency and frequency: five by five cells, the best buyers in the upper right. */
public record RecencyFrequency() implements Chart {
    private static final int SCORES = 5;
    private static final int ROW = 52;

    @Override
    public String id() {
        return "recency-frequency";
    }

    @Override
    public String title() {
        return "Recency and frequency";
    }

    @Override
    public String question() {
        return "How much revenue rests on buyers who came lately and often?";
    }

    @Override
    public String table() {
        return "rfm";
    }

    @Override
    public Plot draw(Table data) {
        Heat heat = Heat.of(
                List.of("1<br>long ago", "2", "3", "4", "5<br>lately"), List.of("often 5", "4", "3", "2", "seldom 1"));
        double all = data.numberColumn("revenue").sum();
        double most = 0;
        for (int i = 0; i < data.rowCount(); i++) {
            int r = (int) data.numberColumn("r_score").getDouble(i);
            int f = (int) data.numberColumn("f_score").getDouble(i);
            double users = data.numberColumn("users").getDouble(i);
            double share = all == 0 ? 0 : data.numberColumn("revenue").getDouble(i) / all;
            most = Math.max(most, share);
            heat.set(
                    SCORES - f,
                    r - 1,
                    share,
                    Numbers.shortPercent(share),
                    "<b>Recency %d, frequency %d</b><br>%s of the revenue: %s<br>%s buyers"
                            .formatted(
                                    r,
                                    f,
                                    Numbers.percent(share),
                                    Numbers.money(data.numberColumn("revenue").getDouble(i)),
                                    Numbers.whole(users)));
        }
        Map<String, Object> axis = Frame.places(heat.columns());
        axis.put("title", attributes("text", "Recency score"));
        List<Key> keys = List.of(new Key("little of the revenue, in %", "@heat0"), new Key("much", "@heat3"));
        return heat.deepening(Math.max(most, 0.01), Frame.bare(), axis, keys, ROW);
    }

    @Override
    public String caption(Table data) {
        double users = data.numberColumn("users").sum();
        double revenue = data.numberColumn("revenue").sum();
        if (users == 0 || revenue == 0) {
            return "Nobody has bought yet.";
        }
        return "The buyers in the upper right corner, four cells, are %s of all buyers and bring %s of the revenue;"
                        .formatted(
                                Numbers.percent(sum(data, "users", 4, 4) / users),
                                Numbers.percent(sum(data, "revenue", 4, 4) / revenue))
                + " each score splits the buyers into fifths.";
    }

    private static double sum(Table data, String column, int fromRecency, int fromFrequency) {
        Table cells = data.where(data.numberColumn("r_score")
                .isGreaterThanOrEqualTo(fromRecency)
                .and(data.numberColumn("f_score").isGreaterThanOrEqualTo(fromFrequency)));
        return cells.isEmpty() ? 0 : cells.numberColumn(column).sum();
    }
}

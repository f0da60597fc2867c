package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Frame;
import io.ecom.viz.Key;
import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/** The chance that customers will come again at all, by how often they came and how long they have been quiet. */
public record ChanceAlive() implements Chart {
    private static final int ROW = 43;

    @Override
    public String id() {
        return "clv-alive";
    }

    @Override
    public String title() {
        return "Who is still a customer";
    }

    @Override
    public String question() {
        return "How long may a customer be quiet before being lost?";
    }

    @Override
    public String table() {
        return "clv_alive";
    }

    /** The cells that hold a customer. */
    @Override
    public Table data(Table table) {
        return table.where(table.numberColumn("users").isGreaterThan(0));
    }

    @Override
    public Plot draw(Table data) {
        List<String> weeks = bands(data, "quiet_weeks");
        List<String> frequencies = bands(data, "frequency");
        Collections.reverse(frequencies);
        Heat heat = Heat.of(
                weeks.stream().map(ChanceAlive::range).toList(),
                frequencies.stream().map(ChanceAlive::range).toList());
        for (int i = 0; i < data.rowCount(); i++) {
            String quiet = data.stringColumn("quiet_weeks").get(i);
            String frequency = data.stringColumn("frequency").get(i);
            double alive = data.numberColumn("p_alive").getDouble(i);
            heat.set(
                    frequencies.indexOf(frequency),
                    weeks.indexOf(quiet),
                    alive,
                    Numbers.shortPercent(alive),
                    "<b>%s times after the first, quiet for %s weeks</b><br>%s customers<br>will come again with %s"
                            .formatted(
                                    range(frequency),
                                    range(quiet),
                                    Numbers.whole(data.numberColumn("users").getDouble(i)),
                                    Numbers.percent(alive)));
        }
        Map<String, Object> axis = Frame.places(heat.columns());
        axis.put("title", attributes("text", "Weeks since the last purchase"));
        List<Key> keys =
                List.of(new Key("lost: chance of coming again, in %", "@heat0"), new Key("sure to come", "@heat3"));
        return heat.deepening(1, Frame.bare(), axis, keys, ROW);
    }

    @Override
    public String caption(Table data) {
        double users = data.numberColumn("users").sum();
        double alive = 0;
        for (int i = 0; i < data.rowCount(); i++) {
            alive += data.numberColumn("users").getDouble(i)
                    * data.numberColumn("p_alive").getDouble(i);
        }
        return "%s of %s customers are expected to come again at all. Rows: how often they came after the first time; the more often, the sooner silence is a sign."
                .formatted(Numbers.whole(alive), Numbers.whole(users));
    }

    /** The bands that occur, by their lower ends. */
    private static List<String> bands(Table data, String column) {
        List<String> bands = new ArrayList<>(data.stringColumn(column).unique().asList());
        bands.sort((a, b) -> Integer.compare(lowerEnd(a), lowerEnd(b)));
        return bands;
    }

    private static int lowerEnd(String band) {
        return Integer.parseInt(band.replaceAll("\\D.*", ""));
    }

    private static String range(String band) {
        return Label.of(band.replace('-', '\u2013'));
    }
}

package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.model.result.Column;
import io.ecom.model.result.ColumnType;
import io.ecom.model.result.Meaning;
import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Key;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * The share of the revenue that the best buyers bring: a Lorenz curve, the best first, in a hundred steps.
 *
 * <p>The Gini coefficient is twice the area between the curve, drawn through every buyer, and the diagonal.
 */
public record SpendingConcentration() implements Chart {
    private static final int STEPS = 100;
    private static final String AREA = "area";
    private static final int FIFTH = STEPS / 5;

    @Override
    public String id() {
        return "spending-concentration";
    }

    @Override
    public String title() {
        return "Concentration of spending";
    }

    @Override
    public String question() {
        return "How much depends on how few?";
    }

    @Override
    public String table() {
        return "customers";
    }

    /** A row for each hundredth of the buyers, the best first; no row when nobody has spent anything. */
    @Override
    public Table data(Table customers) {
        Table buyers = customers.where(customers.numberColumn("orders").isGreaterThan(0));
        double[] revenue = buyers.numberColumn("revenue").asDoubleArray();
        Arrays.sort(revenue);
        double all = Arrays.stream(revenue).sum();
        DoubleColumn share = DoubleColumn.create("share_of_buyers");
        LongColumn count = LongColumn.create("buyers");
        DoubleColumn sum = DoubleColumn.create("revenue");
        DoubleColumn part = DoubleColumn.create("share_of_revenue");
        DoubleColumn area = DoubleColumn.create(AREA);
        double sofar = 0;
        double under = 0;
        int taken = 0;
        for (int step = 0; step <= STEPS && all > 0; step++) {
            int upTo = (int) (((long) revenue.length * step + STEPS - 1) / STEPS);
            for (; taken < upTo; taken++) {
                double next = revenue[revenue.length - 1 - taken];
                under += (sofar + next / 2) / all / revenue.length;
                sofar += next;
            }
            share.append(step / (double) STEPS);
            count.append(upTo);
            sum.append(Math.round(sofar * 100) / 100.0);
            area.append(Math.round(under * 1e6) / 1e6);
            part.append(Math.round(sofar / all * 1e6) / 1e6);
        }
        return Table.create("spending_concentration", share, count, sum, part, area);
    }

    @Override
    public List<Column> addedColumns() {
        return List.of(
                new Column(
                        "share_of_buyers",
                        ColumnType.DECIMAL,
                        Meaning.SHARE,
                        "of all buyers, from the one who spent most"),
                new Column("share_of_revenue", ColumnType.DECIMAL, Meaning.SHARE, "of the revenue of all buyers"));
    }

    @Override
    public Plot draw(Table data) {
        double[] buyers = data.numberColumn("share_of_buyers").asDoubleArray();
        double[] revenue = data.numberColumn("share_of_revenue").asDoubleArray();
        Frame frame = Frame.bare()
                .x(axis("Share of buyers, the best first"))
                .y(axis("Share of revenue"))
                .with("hovermode", "x")
                .with("shapes", List.of(fifth(revenue[FIFTH])))
                .note(
                        buyers[FIFTH],
                        revenue[FIFTH],
                        "<b>%s</b>".formatted(Numbers.percent(revenue[FIFTH])),
                        attributes(
                                "xanchor",
                                "left",
                                "yanchor",
                                "top",
                                "xshift",
                                6,
                                "font",
                                Map.of("color", Ink.TEXT, "size", 13)));
        List<Trace> traces = List.of(
                line("Equal", buyers, buyers, Ink.FAINT, attributes("hoverinfo", "skip")),
                line(
                        "Revenue",
                        buyers,
                        revenue,
                        Ink.MAIN,
                        attributes("hovertemplate", "best %{x:.0%} of buyers: %{y:.1%} of revenue<extra></extra>")));
        List<Key> keys = List.of(new Key("This shop", Ink.MAIN), new Key("If all spent the same", Ink.FAINT));
        return new Plot(traces, keys, frame.layout(), 362);
    }

    @Override
    public String caption(Table data) {
        return "The best 20\u00a0%% of the %s buyers bring %s of the revenue, the best half %s. The Gini coefficient is %s: 0 if all spent the same, 1 if one spent everything."
                .formatted(
                        Numbers.whole(data.numberColumn("buyers").getDouble(STEPS)),
                        Numbers.percent(data.numberColumn("share_of_revenue").getDouble(FIFTH)),
                        Numbers.percent(data.numberColumn("share_of_revenue").getDouble(STEPS / 2)),
                        Numbers.two(gini(data)));
    }

    private static double gini(Table data) {
        return 2 * data.numberColumn(AREA).getDouble(STEPS) - 1;
    }

    private static Map<String, Object> axis(String title) {
        Map<String, Object> axis = Frame.shares();
        axis.put("title", attributes("text", title));
        axis.put("range", List.of(0, 1.01));
        return axis;
    }

    private static Map<String, Object> fifth(double revenue) {
        Map<String, Object> line = attributes("type", "line", "x0", 0.2, "x1", 0.2, "y0", 0, "y1", revenue);
        line.put("line", attributes("color", Ink.MUTED, "width", 1, "dash", "dot"));
        return line;
    }

    private static Trace line(String name, double[] x, double[] y, String ink, Map<String, Object> more) {
        return Plot.styled(
                ScatterTrace.builder(x, y)
                        .mode(ScatterTrace.Mode.LINE)
                        .line(Line.builder().color(ink).width(2).build())
                        .name(name)
                        .build(),
                more);
    }
}

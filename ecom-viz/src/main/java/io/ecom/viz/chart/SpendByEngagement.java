package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Key;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * Spending by engagement: users in ten groups of one size by page views, with the quartiles of what those who bought have
 * spent. Ties are broken by the user's id.
 */
public record SpendByEngagement() implements Chart {
    private static final int GROUPS = 10;
    private static final int HEIGHT = 324;

    @Override
    public String id() {
        return "spend-by-engagement";
    }

    @Override
    public String title() {
        return "Engagement and spending";
    }

    @Override
    public String question() {
        return "Do users who look at more also spend more?";
    }

    @Override
    public String table() {
        return "customers";
    }

    /** A row for each tenth of the users, the least engaged first; fewer when there are fewer users. */
    @Override
    public Table data(Table customers) {
        int users = customers.rowCount();
        List<Integer> order = IntStream.range(0, users)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) ->
                                customers.numberColumn("page_views").getDouble(row))
                        .thenComparing(row -> customers.stringColumn("user_id").get(row)))
                .toList();
        LongColumn tenth = LongColumn.create("tenth");
        LongColumn count = LongColumn.create("users");
        LongColumn least = LongColumn.create("min_page_views");
        LongColumn most = LongColumn.create("max_page_views");
        LongColumn buyers = LongColumn.create("buyers");
        DoubleColumn[] quartiles = {
            DoubleColumn.create("revenue_quartile_1"),
            DoubleColumn.create("revenue_median"),
            DoubleColumn.create("revenue_quartile_3")
        };
        for (int group = 0; group < GROUPS; group++) {
            List<Integer> members =
                    order.subList((int) ((long) users * group / GROUPS), (int) ((long) users * (group + 1) / GROUPS));
            if (members.isEmpty()) {
                continue;
            }
            double[] spent = members.stream()
                    .filter(row -> customers.numberColumn("orders").getDouble(row) > 0)
                    .mapToDouble(row -> customers.numberColumn("revenue").getDouble(row))
                    .sorted()
                    .toArray();
            tenth.append(group + 1);
            count.append(members.size());
            least.append((long) customers.numberColumn("page_views").getDouble(members.get(0)));
            most.append((long) customers.numberColumn("page_views").getDouble(members.get(members.size() - 1)));
            buyers.append(spent.length);
            for (int quarter = 1; quarter <= 3; quarter++) {
                quartiles[quarter - 1].append(quantile(spent, quarter / 4.0));
            }
        }
        Table table = Table.create("spend_by_engagement", tenth, count, least, most, buyers);
        return table.addColumns(quartiles);
    }

    @Override
    public Plot draw(Table data) {
        double[] places = IntStream.range(0, data.rowCount()).asDoubleStream().toArray();
        double[] median = data.numberColumn("revenue_median").asDoubleArray();
        List<Double> above = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        List<String> hover = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < median.length; i++) {
            double low = data.numberColumn("revenue_quartile_1").getDouble(i);
            double high = data.numberColumn("revenue_quartile_3").getDouble(i);
            above.add(high - median[i]);
            below.add(median[i] - low);
            labels.add(label(data, i) + "<br>" + Numbers.shortPercent(bought(data, i)));
            hover.add(
                    "<b>%s page views</b><br>%s of %s users bought: %s<br>half of them spent %s or more,<br>the middle half %s to %s"
                            .formatted(
                                    views(data, i),
                                    Numbers.whole(data.numberColumn("buyers").getDouble(i)),
                                    Numbers.whole(data.numberColumn("users").getDouble(i)),
                                    Numbers.percent(bought(data, i)),
                                    Numbers.money(median[i]),
                                    Numbers.money(low),
                                    Numbers.money(high)));
        }
        Map<String, Object> bars = attributes("type", "data", "symmetric", false, "array", above, "arrayminus", below);
        bars.putAll(attributes("color", Ink.SOFT, "thickness", 9, "width", 0));
        Trace dots = Plot.styled(
                ScatterTrace.builder(places, median)
                        .mode(ScatterTrace.Mode.MARKERS)
                        .marker(Marker.builder().color(Ink.MAIN).size(9).build())
                        .name("Spending")
                        .build(),
                attributes("hovertext", hover, "hoverinfo", "text", "cliponaxis", false, "error_y", bars));
        Map<String, Object> axis = Frame.places(labels);
        axis.put("title", attributes("text", "Page views of each tenth; below, the percentage of it that bought"));
        axis.put("range", List.of(-0.5, places.length - 0.5));
        Frame frame = Frame.bare().x(axis).y(Frame.figures());
        List<Key> keys =
                List.of(new Key("Median spending of those who bought", Ink.MAIN), new Key("the middle half", Ink.SOFT));
        return new Plot(List.of(dots), keys, frame.layout(), HEIGHT);
    }

    @Override
    public String caption(Table data) {
        int last = data.rowCount() - 1;
        String most = "Of the tenth with the most page views (%s), %s bought, and half of these spent %s or more"
                .formatted(
                        views(data, last),
                        Numbers.percent(bought(data, last)),
                        Numbers.money(data.numberColumn("revenue_median").getDouble(last)));
        return last == 0
                ? most + "."
                : "%s; of the tenth with the fewest, %s bought.".formatted(most, Numbers.percent(bought(data, 0)));
    }

    /** The quantile of sorted values, interpolated; not a number when there are none. */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) at;
        double next = sorted[Math.min(below + 1, sorted.length - 1)];
        return Math.round((sorted[below] + (at - below) * (next - sorted[below])) * 100) / 100.0;
    }

    private static double bought(Table data, int row) {
        return data.numberColumn("buyers").getDouble(row)
                / data.numberColumn("users").getDouble(row);
    }

    /** The last tenth reaches far: its label names where it begins. */
    private static String label(Table data, int row) {
        boolean last = row > 0 && row == data.rowCount() - 1;
        return last ? Numbers.whole(data.numberColumn("min_page_views").getDouble(row)) + "+" : views(data, row);
    }

    private static String views(Table data, int row) {
        String least = Numbers.whole(data.numberColumn("min_page_views").getDouble(row));
        String most = Numbers.whole(data.numberColumn("max_page_views").getDouble(row));
        return least.equals(most) ? least : least + "\u2013" + most;
    }
}

package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Frame;
import io.ecom.viz.Key;
import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Each category's share of a month's revenue over its share of all revenue: which categories have a season.
 *
 * <p>A week counts to the month of its Thursday, where most of its days lie; the first and the last one, mostly cut short,
 * to that of their neighbours. Single weeks of small shops hold more chance than season.
 */
public record CategorySeasons() implements Chart {
    private static final int MOST = 25;
    private static final int ROW = 21;
    /** Twice as much, or half: the deepest colours. */
    private static final double REACH = 1;
    /** A peak is named when its units lie as many standard deviations of a Poisson count above what was due. */
    private static final double CLEAR = 5;

    @Override
    public String id() {
        return "category-seasons";
    }

    @Override
    public String title() {
        return "Seasons of the categories";
    }

    @Override
    public String question() {
        return "Which categories sell at which time of the year?";
    }

    @Override
    public String table() {
        return "category_weekly";
    }

    @Override
    public Span span() {
        return Span.FULL;
    }

    /** A row for each category and month; the index is empty where nothing was sold at all. */
    @Override
    public Table data(Table weeks) {
        Map<LocalDate, String> months = months(weeks.dateColumn("week").asSet());
        Map<String, String> names = new TreeMap<>();
        Map<String, Map<String, double[]>> sums = new TreeMap<>();
        for (int i = 0; i < weeks.rowCount(); i++) {
            String category = weeks.stringColumn("category_id").get(i);
            String name = weeks.stringColumn("name").get(i);
            names.put(category, name.isEmpty() ? category : name);
            double[] sum = sums.computeIfAbsent(category, c -> new TreeMap<>())
                    .computeIfAbsent(months.get(weeks.dateColumn("week").get(i)), m -> new double[2]);
            sum[0] += weeks.numberColumn("units").getDouble(i);
            sum[1] += weeks.numberColumn("revenue").getDouble(i);
        }
        return table(names, sums);
    }

    @Override
    public Plot draw(Table data) {
        List<String> months =
                new ArrayList<>(new TreeSet<>(data.stringColumn("month").asList()));
        List<String> categories = inOrder(data, months.size());
        Heat heat = Heat.of(
                months.stream().map(Months::brief).toList(),
                categories.stream().map(id -> Label.brief(name(data, id))).toList());
        for (int i = 0; i < data.rowCount(); i++) {
            int row = categories.indexOf(data.stringColumn("category_id").get(i));
            double index = data.numberColumn("seasonal_index").getDouble(i);
            if (row >= 0 && Double.isFinite(index)) {
                heat.set(
                        row,
                        months.indexOf(data.stringColumn("month").get(i)),
                        Math.max(-REACH, Math.min(REACH, Math.log(index) / Math.log(2))),
                        Numbers.times(index),
                        hover(data, i));
            }
        }
        Map<String, Object> axis = Frame.places(heat.columns());
        axis.put("side", "top");
        Frame frame = Frame.bare().with("margin", attributes("b", 8, "t", 40));
        List<Key> keys = List.of(
                new Key("half its usual share, or less", "@less"),
                new Key("its usual share", "@even"),
                new Key("twice its usual share, or more", "@heat3"));
        return heat.diverging(REACH, frame, axis, keys, ROW);
    }

    @Override
    public String caption(Table data) {
        double[] all = new double[1];
        Map<String, double[]> byMonth = new TreeMap<>();
        Map<String, double[]> byCategory = new TreeMap<>();
        for (int i = 0; i < data.rowCount(); i++) {
            double units = data.numberColumn("units").getDouble(i);
            all[0] += units;
            byMonth.computeIfAbsent(data.stringColumn("month").get(i), m -> new double[1])[0] += units;
            byCategory.computeIfAbsent(data.stringColumn("category_id").get(i), c -> new double[1])[0] += units;
        }
        int best = -1;
        for (int i = 0; i < data.rowCount(); i++) {
            double due = byMonth.get(data.stringColumn("month").get(i))[0]
                    * byCategory.get(data.stringColumn("category_id").get(i))[0]
                    / all[0];
            boolean clear = data.numberColumn("units").getDouble(i) - due > CLEAR * Math.sqrt(due);
            if (clear && (best < 0 || index(data, i) > index(data, best))) {
                best = i;
            }
        }
        if (best < 0) {
            return "No category has a month that stands out from chance.";
        }
        return "The clearest season is that of %s: in %s its share of the revenue is %s times what it is over all."
                .formatted(
                        data.stringColumn("name").get(best),
                        Months.whole(data.stringColumn("month").get(best)),
                        Numbers.times(index(data, best)));
    }

    /** The month of each week; one that would hold a single week at either end takes the neighbour's name. */
    static Map<LocalDate, String> months(Set<LocalDate> weeks) {
        TreeMap<LocalDate, String> months = new TreeMap<>();
        weeks.forEach(week -> months.put(week, YearMonth.from(week.plusDays(3)).toString()));
        LocalDate first = months.firstKey();
        LocalDate last = months.lastKey();
        LocalDate second = months.higherKey(first);
        LocalDate lastButOne = months.lowerKey(last);
        if (second != null && lastButOne != null) {
            months.put(first, months.get(second));
            months.put(last, months.get(lastButOne));
        }
        return months;
    }

    private static Table table(Map<String, String> names, Map<String, Map<String, double[]>> sums) {
        StringColumn ids = StringColumn.create("category_id");
        StringColumn name = StringColumn.create("name");
        StringColumn month = StringColumn.create("month");
        LongColumn units = LongColumn.create("units");
        DoubleColumn revenue = DoubleColumn.create("revenue");
        DoubleColumn index = DoubleColumn.create("seasonal_index");
        Map<String, Double> ofMonth = new TreeMap<>();
        sums.values().forEach(months -> months.forEach((m, sum) -> ofMonth.merge(m, sum[1], Double::sum)));
        double all = ofMonth.values().stream().mapToDouble(d -> d).sum();
        sums.forEach((id, months) -> {
            double own = months.values().stream().mapToDouble(sum -> sum[1]).sum();
            months.forEach((m, sum) -> {
                double due = own * ofMonth.get(m);
                ids.append(id);
                name.append(names.get(id));
                month.append(m);
                units.append(Math.round(sum[0]));
                revenue.append(Math.round(sum[1] * 100) / 100.0);
                index.append(due == 0 ? Double.NaN : Math.round(sum[1] * all / due * 1e6) / 1e6);
            });
        });
        return Table.create("category_seasons", ids, name, month, units, revenue, index);
    }

    /** The categories with the most revenue, those alike in season beside each other: by the month of their peak. */
    private static List<String> inOrder(Table data, int months) {
        Map<String, Double> revenue = new TreeMap<>();
        Map<String, Integer> peak = new TreeMap<>();
        Map<String, Double> height = new TreeMap<>();
        for (int i = 0; i < data.rowCount(); i++) {
            String id = data.stringColumn("category_id").get(i);
            revenue.merge(id, data.numberColumn("revenue").getDouble(i), Double::sum);
            if (index(data, i) > height.getOrDefault(id, 0.0)) {
                height.put(id, index(data, i));
                peak.put(id, i % months);
            }
        }
        return revenue.keySet().stream()
                .sorted(Comparator.comparing((String id) -> -revenue.get(id)).thenComparing(id -> id))
                .limit(MOST)
                .sorted(Comparator.comparing((String id) -> peak.getOrDefault(id, months))
                        .thenComparing(id -> id))
                .toList();
    }

    private static String hover(Table data, int row) {
        return "<b>%s, %s</b><br>%s times its usual share of the revenue<br>%s units, revenue %s"
                .formatted(
                        Label.of(data.stringColumn("name").get(row)),
                        Months.whole(data.stringColumn("month").get(row)),
                        String.format(Locale.ROOT, "%.2f", index(data, row)),
                        Numbers.whole(data.numberColumn("units").getDouble(row)),
                        Numbers.money(data.numberColumn("revenue").getDouble(row)));
    }

    private static double index(Table data, int row) {
        double index = data.numberColumn("seasonal_index").getDouble(row);
        return Double.isNaN(index) ? 0 : index;
    }

    private static String name(Table data, String id) {
        return data.stringColumn("name").get(data.stringColumn("category_id").firstIndexOf(id));
    }
}

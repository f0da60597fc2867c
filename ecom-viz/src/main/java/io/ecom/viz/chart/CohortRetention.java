package io.ecom.viz.chart;

import static io.ecom.viz.Frame.attributes;

import io.ecom.viz.Frame;
import io.ecom.viz.Ink;
import io.ecom.viz.Key;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * The share of each month's newcomers who buy in the months after: a triangle, blank where nothing was observed and
 * hatched where a month was observed in part. The first month, in which by far the most buy, has no say in the colours.
 *
 * @param table a result table of cohorts
 * @param whose who the newcomers are, such as {@code registered}
 */
public record CohortRetention(String table, String whose) implements Chart {
    private static final int ROW = 22;
    private static final int STRIPES = 4;

    /** Cohorts by the month of registration. */
    public static CohortRetention byRegistration() {
        return new CohortRetention("cohorts", "registered");
    }

    /** Cohorts by the month of the first order, in which all of them buy. */
    public static CohortRetention byFirstOrder() {
        return new CohortRetention("first_order_cohorts", "first bought");
    }

    @Override
    public String id() {
        return table.replace('_', '-');
    }

    @Override
    public String title() {
        return byFirstOrder().equals(this) ? "Cohorts by first order" : "Cohorts by registration";
    }

    @Override
    public String question() {
        return "What share of those who %s in a month buy in the months after?".formatted(whose);
    }

    @Override
    public Span span() {
        return Span.FULL;
    }

    /** The months that were observed at least in part; no row when there is none. */
    @Override
    public Table data(Table cohorts) {
        return cohorts.where(cohorts.numberColumn("retention").isNotMissing());
    }

    @Override
    public Plot draw(Table data) {
        List<String> cohorts =
                data.stringColumn("cohort").asList().stream().distinct().toList();
        int first = (int) data.numberColumn("month_index").min();
        int last = (int) data.numberColumn("month_index").max();
        List<String> months =
                IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
        Heat heat = Heat.of(months, cohorts.stream().map(Months::ofYear).toList());
        StringBuilder hatching = new StringBuilder();
        double most = 0.01;
        for (int i = 0; i < data.rowCount(); i++) {
            int row = cohorts.indexOf(data.stringColumn("cohort").get(i));
            int month = (int) data.numberColumn("month_index").getDouble(i);
            double retention = data.numberColumn("retention").getDouble(i);
            most = month == 0 ? most : Math.max(most, retention);
            heat.set(row, month - first, retention, Numbers.shortPercent(retention), hover(data, i, month));
            if (data.stringColumn("observed").get(i).equals("partial")) {
                hatch(hatching, month - first, row);
            }
        }
        Frame frame = Frame.bare().with("margin", attributes("b", 8, "t", 40));
        if (!hatching.isEmpty()) {
            Map<String, Object> lines = attributes("type", "path", "path", hatching.toString());
            lines.put("line", attributes("color", Ink.HATCH, "width", 1));
            frame.with("shapes", List.of(lines));
        }
        return heat.deepening(most, frame, months(months), keys(hatching.isEmpty()), ROW);
    }

    @Override
    public String caption(Table data) {
        int last = (int) data.numberColumn("month_index").max();
        List<String> parts = new ArrayList<>();
        for (int month : List.of(1, 3, 6, 12)) {
            double users = sum(data, month, "users");
            if (month <= last && users > 0) {
                parts.add("%s buy in month %d"
                        .formatted(Numbers.percent(sum(data, month, "active_users") / users), month));
            }
        }
        String all = parts.isEmpty()
                ? "No month after the first was observed as a whole."
                : "Of all cohorts together %s.".formatted(String.join(", ", parts));
        return all
                + " Each row follows one month's newcomers to the right; months before and after the data are blank.";
    }

    private static List<Key> keys(boolean allFull) {
        List<Key> keys = new ArrayList<>(List.of(new Key("few buy", "@heat0"), new Key("many", "@heat3")));
        if (!allFull) {
            keys.add(new Key("month observed in part", "@hatched"));
        }
        return keys;
    }

    private static Map<String, Object> months(List<String> months) {
        Map<String, Object> axis = Frame.places(months);
        axis.put("side", "top");
        axis.put("title", attributes("text", "Months since"));
        return axis;
    }

    private String hover(Table data, int row, int month) {
        String partial = data.stringColumn("observed").get(row).equals("partial") ? "<br>observed in part" : "";
        return "<b>%s, month %d</b><br>%s of %s who %s then bought: %s<br>%s orders, revenue %s%s"
                .formatted(
                        Months.whole(data.stringColumn("cohort").get(row)),
                        month,
                        Numbers.whole(data.numberColumn("active_users").getDouble(row)),
                        Numbers.whole(data.numberColumn("users").getDouble(row)),
                        whose,
                        Numbers.percent(data.numberColumn("retention").getDouble(row)),
                        Numbers.whole(data.numberColumn("orders").getDouble(row)),
                        Numbers.money(data.numberColumn("revenue").getDouble(row)),
                        partial);
    }

    /** The sum of a column over the cohorts of which a month was observed as a whole. */
    private static double sum(Table data, int month, String column) {
        Table whole = data.where(data.numberColumn("month_index")
                .isEqualTo(month)
                .and(data.stringColumn("observed").isEqualTo("full")));
        return whole.isEmpty() ? 0 : whole.numberColumn(column).sum();
    }

    /** Slanted lines over the cell whose middle is given. */
    private static void hatch(StringBuilder path, int x, int y) {
        for (int i = 1; i < 2 * STRIPES; i++) {
            double from = Math.max(0, i - STRIPES) / (double) STRIPES;
            double to = Math.min(i, STRIPES) / (double) STRIPES;
            path.append("M%s,%sL%s,%s".formatted(x - 0.5 + from, y - 0.5 + to, x - 0.5 + to, y - 0.5 + from));
        }
    }
}

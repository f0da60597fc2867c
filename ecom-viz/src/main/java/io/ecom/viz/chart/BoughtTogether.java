package io.ecom.viz.chart;

import io.ecom.viz.Frame;
import io.ecom.viz.Key;
import io.ecom.viz.Label;
import io.ecom.viz.Numbers;
import io.ecom.viz.Plot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * The products of the strongest pairs against each other: coloured where a pair is bought together more often than chance
 * would have it.
 *
 * <p>The strongest are those with the most orders beyond what independence would give (leverage): by lift alone, pairs that
 * met twice by accident would come first.
 */
public record BoughtTogether() implements Chart {
    private static final int PRODUCTS = 11;
    private static final int ROW = 29;
    /** False discovery rate at which a pair counts as found. */
    private static final double RATE = 0.01;

    @Override
    public String id() {
        return "bought-together";
    }

    @Override
    public String title() {
        return "Bought together";
    }

    @Override
    public String question() {
        return "Which products go into the same basket?";
    }

    @Override
    public String table() {
        return "co_purchases";
    }

    /** The significant pairs, the strongest first; no row when there is none. */
    @Override
    public Table data(Table pairs) {
        Table found = pairs.where(pairs.numberColumn("q_value")
                .isLessThanOrEqualTo(RATE)
                .and(pairs.numberColumn("leverage").isGreaterThan(0)));
        return found.isEmpty() ? found : found.sortDescendingOn("leverage");
    }

    @Override
    public Plot draw(Table data) {
        List<String> products = inOrder(data);
        List<String> rows = IntStream.range(0, products.size())
                .mapToObj(i -> Label.brief(name(data, products.get(i))) + "\u2002<b>" + (i + 1) + "</b>")
                .toList();
        List<String> columns = IntStream.rangeClosed(1, products.size())
                .mapToObj(String::valueOf)
                .toList();
        Heat heat = Heat.of(columns, rows);
        double most = 1;
        for (int i = 0; i < data.rowCount(); i++) {
            int a = products.indexOf(data.stringColumn("product_a").get(i));
            int b = products.indexOf(data.stringColumn("product_b").get(i));
            if (a >= 0 && b >= 0) {
                double lift = data.numberColumn("lift").getDouble(i);
                double deep = Math.log(lift) / Math.log(2);
                most = Math.max(most, deep);
                heat.set(Math.max(a, b), Math.min(a, b), deep, Numbers.times(lift), hover(data, i));
            }
        }
        List<Key> keys = List.of(
                new Key("as often as chance, or unclear", "@surface"),
                new Key("more often", "@heat1"),
                new Key("many times", "@heat3"));
        return heat.deepening(most, Frame.bare(), Frame.places(columns), keys, ROW);
    }

    @Override
    public String caption(Table data) {
        return "%s and %s go together most: %s orders hold both, %s times as many as chance would give. %s pairs stand out from chance, fewer than 1\u00a0%% of them wrongly."
                .formatted(
                        name(data, "name_a", "product_a", 0),
                        name(data, "name_b", "product_b", 0),
                        Numbers.whole(data.numberColumn("together").getDouble(0)),
                        Numbers.times(data.numberColumn("lift").getDouble(0)),
                        Numbers.whole(data.rowCount()));
    }

    /** The products of the strongest pairs, each beside the one it goes best with among those not yet placed. */
    private static List<String> inOrder(Table data) {
        Set<String> products = new LinkedHashSet<>();
        for (int i = 0; i < data.rowCount() && products.size() < PRODUCTS; i++) {
            products.add(data.stringColumn("product_a").get(i));
            products.add(data.stringColumn("product_b").get(i));
        }
        List<String> left = new ArrayList<>(products);
        List<String> placed = new ArrayList<>(List.of(left.remove(0)));
        while (!left.isEmpty()) {
            String last = placed.get(placed.size() - 1);
            placed.add(left.remove(left.indexOf(partner(data, last, left))));
        }
        return placed;
    }

    /** The first product among others that makes a pair with this one; the first of all when none does. */
    private static String partner(Table data, String product, List<String> others) {
        for (int i = 0; i < data.rowCount(); i++) {
            String a = data.stringColumn("product_a").get(i);
            String b = data.stringColumn("product_b").get(i);
            if (a.equals(product) && others.contains(b)) {
                return b;
            }
            if (b.equals(product) && others.contains(a)) {
                return a;
            }
        }
        return others.get(0);
    }

    private static String hover(Table data, int row) {
        return "<b>%s</b><br>and <b>%s</b><br>%s orders hold both, %s times as many as by chance<br>%s of those with the first also hold the second,<br>%s of those with the second the first"
                .formatted(
                        Label.of(name(data, "name_a", "product_a", row)),
                        Label.of(name(data, "name_b", "product_b", row)),
                        Numbers.whole(data.numberColumn("together").getDouble(row)),
                        Numbers.times(data.numberColumn("lift").getDouble(row)),
                        Numbers.percent(data.numberColumn("confidence_ab").getDouble(row)),
                        Numbers.percent(data.numberColumn("confidence_ba").getDouble(row)));
    }

    private static String name(Table data, String product) {
        int a = data.stringColumn("product_a").firstIndexOf(product);
        return a >= 0
                ? name(data, "name_a", "product_a", a)
                : name(
                        data,
                        "name_b",
                        "product_b",
                        data.stringColumn("product_b").firstIndexOf(product));
    }

    private static String name(Table data, String names, String ids, int row) {
        String name = data.stringColumn(names).get(row);
        return name.isEmpty() ? data.stringColumn(ids).get(row) : name;
    }
}

package io.ecom.analytics.insight;

import io.ecom.model.result.CategoryWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What each category sold in each week, beside what its usual share of all sales would have been.
 *
 * @param weeks those with a sale, in order of time
 */
record WeeklySales(List<LocalDate> weeks, List<Category> categories) {
    /** @param weeks its sales in each of the weeks */
    record Category(String name, List<Sales> weeks) {
        /**
         * How many times the Poisson variance its weeks have, from the differences of neighbouring weeks, from which seasons
         * drop out (J. von Neumann, "Distribution of the ratio of the mean square successive difference to the variance",
         * Annals of Mathematical Statistics 12, 1941).
         */
        private double dispersion() {
            return IntStream.range(1, weeks.size())
                    .filter(week -> weeks.get(week).usualUnits > 0 && weeks.get(week - 1).usualUnits > 0)
                    .mapToDouble(week ->
                            weeks.get(week).deviation() - weeks.get(week - 1).deviation())
                    .map(difference -> difference * difference / 2)
                    .average()
                    .orElse(1);
        }
    }

    /** What was sold, and what the usual share of all units and of all revenue would have been. */
    record Sales(long units, double usualUnits, long cents, double usualCents) {
        static final Sales NONE = new Sales(0, 0, 0, 0);

        Sales plus(Sales other) {
            return new Sales(
                    units + other.units,
                    usualUnits + other.usualUnits,
                    cents + other.cents,
                    usualCents + other.usualCents);
        }

        /** The share of revenue over the usual one. */
        double index() {
            return usualCents == 0 ? 0 : cents / usualCents;
        }

        private double deviation() {
            return (units - usualUnits) / Math.sqrt(usualUnits);
        }
    }

    static WeeklySales of(List<CategoryWeek> rows) {
        SortedMap<LocalDate, Sold> all = new TreeMap<>();
        Map<String, List<CategoryWeek>> byCategory = new TreeMap<>();
        for (CategoryWeek row : rows) {
            all.merge(row.week(), Sold.of(row), Sold::plus);
            byCategory
                    .computeIfAbsent(String.valueOf(row.categoryId()), id -> new ArrayList<>())
                    .add(row);
        }
        List<Category> categories = new ArrayList<>();
        byCategory.forEach((id, its) -> categories.add(category(id, its, all)));
        return new WeeklySales(List.copyOf(all.keySet()), categories);
    }

    /** The mean over all categories, at least 1. */
    double dispersion() {
        return Math.max(
                1,
                categories.stream().mapToDouble(Category::dispersion).average().orElse(1));
    }

    private record Sold(long units, long cents) {
        static final Sold NOTHING = new Sold(0, 0);

        static Sold of(CategoryWeek row) {
            return new Sold(row.units(), row.revenue().cents());
        }

        Sold plus(Sold other) {
            return new Sold(units + other.units, cents + other.cents);
        }
    }

    private static Category category(String id, List<CategoryWeek> rows, SortedMap<LocalDate, Sold> all) {
        Map<LocalDate, Sold> own = new HashMap<>();
        rows.forEach(row -> own.merge(row.week(), Sold.of(row), Sold::plus));
        Sold sum = own.values().stream().reduce(Sold.NOTHING, Sold::plus);
        Sold allSum = all.values().stream().reduce(Sold.NOTHING, Sold::plus);
        List<Sales> weeks = new ArrayList<>();
        all.forEach((week, total) -> {
            Sold sold = own.getOrDefault(week, Sold.NOTHING);
            weeks.add(new Sales(
                    sold.units,
                    usual(total.units, sum.units, allSum.units),
                    sold.cents,
                    usual(total.cents, sum.cents, allSum.cents)));
        });
        @Nullable String name = rows.get(0).name();
        return new Category(name == null ? id : name, weeks);
    }

    private static double usual(long total, long own, long all) {
        return all == 0 ? 0 : total * (own / (double) all);
    }
}

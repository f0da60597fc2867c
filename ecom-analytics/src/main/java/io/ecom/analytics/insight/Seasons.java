package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Tail;
import io.ecom.model.insight.Days;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.CategoryWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Categories that sell far more than their usual share in some four weeks of the year.
 *
 * <p>Units sold are held against the category's share of all units of the same weeks, by the Poisson law. As baskets hold
 * several units at once, both are divided by the dispersion, taken from the differences of neighbouring weeks, from which
 * seasons drop out (J. von Neumann, "Distribution of the ratio of the mean square successive difference to the variance",
 * Annals of Mathematical Statistics 12, 1941), over all categories.
 */
final class Seasons implements Insight {
    private static final int WEEKS = 4;
    private static final int MOST_SHOWN = 3;
    private static final double LEAST_INDEX = 1.3;

    /** Four weeks of a category; the share of revenue is over the usual one. */
    private record Peak(String name, LocalDate first, double index, long units, double usual, double p) {}

    /** What a category sold each week, and what its usual share would have been. */
    private record Category(String name, long[] units, double[] usual, long[] cents, double[] usualCents) {}

    @Override
    public Found in(Evidence evidence) {
        List<CategoryWeek> rows = evidence.rows(CategoryWeek.class);
        List<LocalDate> weeks =
                rows.stream().map(CategoryWeek::week).distinct().sorted().toList();
        List<Category> categories = categories(rows, weeks);
        if (weeks.size() < 2 * WEEKS || categories.size() < 2) {
            return Found.NOTHING;
        }
        double dispersion =
                categories.stream().mapToDouble(Seasons::dispersion).average().orElse(1);
        long tests = (long) categories.size() * (weeks.size() - WEEKS + 1);
        List<Peak> peaks = new ArrayList<>();
        for (Category category : categories) {
            Peak peak = highest(category, weeks, Math.max(1, dispersion), tests);
            if (peak.p < FALSE_ALARM && peak.index >= LEAST_INDEX) {
                peaks.add(peak);
            }
        }
        peaks.sort(Comparator.comparingDouble(Peak::index).reversed().thenComparing(Peak::name));
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_SHOWN, peaks.size()); i++) {
            statements.add(statement(peaks.get(i), i + 1, peaks.size(), categories.size(), tests));
        }
        return new Found(tests, statements);
    }

    private static Peak highest(Category category, List<LocalDate> weeks, double dispersion, long tests) {
        Peak highest = new Peak(category.name, weeks.get(0), 0, 0, 0, 1);
        for (int from = 0; from + WEEKS <= weeks.size(); from++) {
            long units = 0;
            double usual = 0;
            long cents = 0;
            double usualCents = 0;
            for (int week = from; week < from + WEEKS; week++) {
                units += category.units[week];
                usual += category.usual[week];
                cents += category.cents[week];
                usualCents += category.usualCents[week];
            }
            double p = Math.min(1, tests * Tail.poissonAtLeast(units / dispersion, usual / dispersion));
            double index = usualCents == 0 ? 0 : cents / usualCents;
            if (p < highest.p) {
                highest = new Peak(category.name, weeks.get(from), index, units, usual, p);
            }
        }
        return highest;
    }

    private static double dispersion(Category category) {
        double sum = 0;
        int count = 0;
        for (int week = 1; week < category.units.length; week++) {
            if (category.usual[week] > 0 && category.usual[week - 1] > 0) {
                double difference = deviation(category, week) - deviation(category, week - 1);
                sum += difference * difference / 2;
                count++;
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    private static double deviation(Category category, int week) {
        return (category.units[week] - category.usual[week]) / Math.sqrt(category.usual[week]);
    }

    private static List<Category> categories(List<CategoryWeek> rows, List<LocalDate> weeks) {
        long[] allUnits = new long[weeks.size()];
        long[] allCents = new long[weeks.size()];
        Map<String, List<CategoryWeek>> byCategory = new TreeMap<>();
        for (CategoryWeek row : rows) {
            int week = weeks.indexOf(row.week());
            allUnits[week] += row.units();
            allCents[week] += row.revenue().cents();
            byCategory
                    .computeIfAbsent(String.valueOf(row.categoryId()), id -> new ArrayList<>())
                    .add(row);
        }
        List<Category> categories = new ArrayList<>();
        byCategory.forEach((id, its) -> {
            long[] units = new long[weeks.size()];
            long[] cents = new long[weeks.size()];
            for (CategoryWeek row : its) {
                units[weeks.indexOf(row.week())] += row.units();
                cents[weeks.indexOf(row.week())] += row.revenue().cents();
            }
            String name = its.get(0).name();
            categories.add(new Category(
                    name == null ? id : name, units, usual(units, allUnits), cents, usual(cents, allCents)));
        });
        return categories;
    }

    private static double[] usual(long[] own, long[] all) {
        long ownSum = 0;
        long allSum = 0;
        for (int i = 0; i < own.length; i++) {
            ownSum += own[i];
            allSum += all[i];
        }
        double[] usual = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            usual[i] = allSum == 0 ? 0 : all[i] * (ownSum / (double) allSum);
        }
        return usual;
    }

    private static Statement statement(Peak peak, int rank, int peaks, int categories, long tests) {
        Days days = new Days(peak.first, peak.first.plusWeeks(WEEKS).minusDays(1));
        String others = rank > 1 || peaks == 1
                ? ""
                : " %s of %s categories have such a season.".formatted(Words.count(peaks), Words.count(categories));
        return new Statement(
                "season-" + rank,
                Kind.FINDING,
                "%s peaks %s at %s its usual share of revenue.%s"
                        .formatted(Words.quoted(peak.name), Words.days(days), Words.times(peak.index), others),
                List.of(
                        Words.ratio("share of revenue over the usual one", peak.index),
                        Words.of("units sold", peak.units, ""),
                        Words.number("units at the usual share", peak.usual)),
                "Poisson tail of the units with dispersion, Bonferroni over %s runs of four weeks, %s"
                        .formatted(Words.count(tests), Words.p(peak.p)),
                "category_weekly",
                days);
    }
}

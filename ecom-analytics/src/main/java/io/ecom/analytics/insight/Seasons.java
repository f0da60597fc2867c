package io.ecom.analytics.insight;

import io.ecom.analytics.insight.WeeklySales.Sales;
import io.ecom.analytics.stat.Tail;
import io.ecom.model.insight.Days;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.CategoryWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Categories that sell far more than their usual share in some four weeks of the year.
 *
 * <p>Units sold are held against the category's share of all units of the same weeks, by the Poisson law. As baskets hold
 * several units at once, both are divided by the dispersion.
 */
final class Seasons implements Insight {
    private static final int WEEKS = 4;
    private static final int MOST_SHOWN = 3;
    private static final double LEAST_INDEX = 1.3;

    /** The four weeks in which a category sold most beyond its usual share. */
    private record Peak(String name, LocalDate first, Sales sales, double p) {
        double index() {
            return sales.index();
        }
    }

    @Override
    public Found in(Evidence evidence) {
        WeeklySales sales = WeeklySales.of(evidence.rows(CategoryWeek.class));
        int categories = sales.categories().size();
        int runs = sales.weeks().size() - WEEKS + 1;
        if (sales.weeks().size() < 2 * WEEKS || categories < 2) {
            return Found.NOTHING;
        }
        long tests = (long) categories * runs;
        double dispersion = sales.dispersion();
        List<Peak> peaks = sales.categories().stream()
                .flatMap(category -> IntStream.range(0, runs)
                        .mapToObj(from -> peak(category, from, sales.weeks().get(from), dispersion, tests))
                        .min(Comparator.comparingDouble(Peak::p))
                        .stream())
                .filter(peak -> peak.p < FALSE_ALARM && peak.index() >= LEAST_INDEX)
                .sorted(Comparator.comparingDouble(Peak::index).reversed().thenComparing(Peak::name))
                .toList();
        return new Found(
                tests,
                IntStream.range(0, Math.min(MOST_SHOWN, peaks.size()))
                        .mapToObj(i -> statement(peaks.get(i), i + 1, peaks.size(), categories, tests))
                        .toList());
    }

    private static Peak peak(WeeklySales.Category category, int from, LocalDate first, double dispersion, long tests) {
        Sales sales = category.weeks().subList(from, from + WEEKS).stream().reduce(Sales.NONE, Sales::plus);
        double p = Tail.poissonAtLeast(sales.units() / dispersion, sales.usualUnits() / dispersion);
        return new Peak(category.name(), first, sales, Math.min(1, tests * p));
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
                        .formatted(Words.quoted(peak.name), Words.days(days), Words.times(peak.index()), others),
                List.of(
                        Words.ratio("share of revenue over the usual one", peak.index()),
                        Words.of("units sold", peak.sales.units(), ""),
                        Words.number("units at the usual share", peak.sales.usualUnits())),
                "Poisson tail of the units with dispersion, Bonferroni over %s runs of four weeks, %s"
                        .formatted(Words.count(tests), Words.p(peak.p)),
                "category_weekly",
                days);
    }
}

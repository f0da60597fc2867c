package io.ecom.analytics.truth;

import com.google.common.collect.Maps;
import com.google.common.primitives.Doubles;
import io.ecom.analytics.insight.Evidence;
import io.ecom.analytics.stat.RealCorrelation;
import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.TruthScore;
import io.ecom.model.truth.PlantedSeason;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * True seasonal curves beside those of {@code category_weekly}, month by month, as the factor by which a category sells
 * more or less than its usual share.
 *
 * <p>The true factors are fitted to the shop's totals first: when everything sells well in December, no category's share
 * rises. Cells are weighted by the units expected in them.
 */
final class SeasonScores {
    private static final int FEWEST_MONTHS = 3;
    /** From here on a category's own curve counts as found. */
    private static final double CLEAR = 0.5;

    private SeasonScores() {}

    /**
     * One category by month.
     *
     * @param planted factors on the usual share, as planted
     * @param found the same as sold
     * @param usual the units at the usual share, which are the weights
     */
    private record Curve(boolean isSeasonal, double[] planted, double[] found, double[] usual) {
        boolean isClear() {
            return RealCorrelation.weighted(planted, found, usual) >= CLEAR;
        }
    }

    static List<TruthScore> of(List<PlantedSeason> planted, Evidence evidence) {
        Rows rows = new Rows("seasons");
        List<CategoryWeek> weeks = evidence.rows(CategoryWeek.class);
        List<YearMonth> months =
                weeks.stream().map(SeasonScores::month).distinct().sorted().toList();
        if (planted.isEmpty() || months.size() < FEWEST_MONTHS) {
            return rows.list();
        }
        List<Curve> curves = curves(planted, months, weeks);
        List<Curve> seasonal = curves.stream().filter(Curve::isSeasonal).toList();
        return rows.correlation(
                        "correlation",
                        RealCorrelation.weighted(
                                all(curves, Curve::planted), all(curves, Curve::found), all(curves, Curve::usual)))
                .share(
                        "clear_curves",
                        seasonal.size(),
                        seasonal.stream().filter(Curve::isClear).count())
                .list();
    }

    private static List<Curve> curves(List<PlantedSeason> planted, List<YearMonth> months, List<CategoryWeek> weeks) {
        double[][] sold = sold(planted, months, weeks);
        double[][] truth =
                planted.stream().map(season -> factors(season, months)).toArray(double[][]::new);
        double[][] even = new double[planted.size()][months.size()];
        Arrays.stream(even).forEach(row -> Arrays.fill(row, 1));
        double[][] expected = Margins.fit(truth, sold);
        double[][] usual = Margins.fit(even, sold);
        return IntStream.range(0, planted.size())
                .mapToObj(c -> new Curve(
                        !planted.get(c).isEven(), over(expected[c], usual[c]), over(sold[c], usual[c]), usual[c]))
                .toList();
    }

    private static double[][] sold(List<PlantedSeason> planted, List<YearMonth> months, List<CategoryWeek> weeks) {
        Map<String, Integer> rowOf =
                places(planted.stream().map(PlantedSeason::categoryId).toList());
        Map<YearMonth, Integer> columnOf = places(months);
        double[][] sold = new double[planted.size()][months.size()];
        for (CategoryWeek week : weeks) {
            Integer row = rowOf.get(week.categoryId());
            if (row != null) {
                sold[row][columnOf.get(month(week))] += week.units();
            }
        }
        return sold;
    }

    private static <T> Map<T, Integer> places(List<T> values) {
        return Maps.toMap(values, values::indexOf);
    }

    private static double[] factors(PlantedSeason season, List<YearMonth> months) {
        return months.stream()
                .mapToDouble(month -> season.months().get(month.getMonthValue() - 1))
                .toArray();
    }

    /** Zero where nothing is usual; such a cell has no weight. */
    private static double[] over(double[] units, double[] usual) {
        return IntStream.range(0, units.length)
                .mapToDouble(m -> usual[m] == 0 ? 0 : units[m] / usual[m])
                .toArray();
    }

    private static double[] all(List<Curve> curves, Function<Curve, double[]> of) {
        return Doubles.concat(curves.stream().map(of).toArray(double[][]::new));
    }

    /** The month in which the middle of the week lies. */
    private static YearMonth month(CategoryWeek week) {
        return YearMonth.from(week.week().plusDays(3));
    }
}

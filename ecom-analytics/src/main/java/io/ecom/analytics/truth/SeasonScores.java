package io.ecom.analytics.truth;

import io.ecom.analytics.insight.Evidence;
import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.TruthScore;
import io.ecom.model.truth.PlantedSeason;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/**
 * True seasonal curves beside those of {@code category_weekly}, month by month, as the factor by which a category sells
 * more or less than its usual share.
 *
 * <p>The true factors are fitted to the shop's totals first (W. Deming and F. Stephan, "On a least squares adjustment of a
 * sampled frequency table when the expected marginal totals are known", Annals of Mathematical Statistics 11, 1940): when
 * everything sells well in December, no category's share rises. Cells are weighted by the units expected in them.
 */
final class SeasonScores {
    private static final int ROUNDS = 100;
    /** From here on a category's own curve counts as found. */
    private static final double CLEAR = 0.5;

    private SeasonScores() {}

    static List<TruthScore> of(List<PlantedSeason> planted, Evidence evidence) {
        Rows rows = new Rows("seasons");
        List<CategoryWeek> weeks = evidence.rows(CategoryWeek.class);
        List<YearMonth> months =
                weeks.stream().map(SeasonScores::month).distinct().sorted().toList();
        if (planted.isEmpty() || months.size() < 3) {
            return rows.list();
        }
        double[][] sold = new double[planted.size()][months.size()];
        for (CategoryWeek week : weeks) {
            for (int c = 0; c < sold.length; c++) {
                if (planted.get(c).categoryId().equals(week.categoryId())) {
                    sold[c][months.indexOf(month(week))] += week.units();
                }
            }
        }
        double[][] truth = new double[sold.length][months.size()];
        double[][] even = new double[sold.length][months.size()];
        for (int c = 0; c < sold.length; c++) {
            Arrays.fill(even[c], 1);
            for (int m = 0; m < months.size(); m++) {
                truth[c][m] = planted.get(c).months().get(months.get(m).getMonthValue() - 1);
            }
        }
        fit(truth, sold);
        fit(even, sold);
        long seasonal = planted.stream().filter(season -> !season.isEven()).count();
        long found = 0;
        WeightedCorrelation all = new WeightedCorrelation();
        for (int c = 0; c < sold.length; c++) {
            WeightedCorrelation own = new WeightedCorrelation();
            for (int m = 0; m < months.size(); m++) {
                if (even[c][m] > 0) {
                    own.add(truth[c][m] / even[c][m], sold[c][m] / even[c][m], even[c][m]);
                    all.add(truth[c][m] / even[c][m], sold[c][m] / even[c][m], even[c][m]);
                }
            }
            found += !planted.get(c).isEven() && own.value() >= CLEAR ? 1 : 0;
        }
        return rows.correlation("correlation", all.value())
                .share("clear_curves", seasonal, found)
                .list();
    }

    /** The month in which the middle of the week lies. */
    private static YearMonth month(CategoryWeek week) {
        return YearMonth.from(week.week().plusDays(3));
    }

    /** Scales rows and columns in turn until they have the sums of what was sold. */
    private static void fit(double[][] cells, double[][] sold) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int c = 0; c < cells.length; c++) {
                double factor = quotient(
                        Arrays.stream(sold[c]).sum(), Arrays.stream(cells[c]).sum());
                for (int m = 0; m < cells[c].length; m++) {
                    cells[c][m] *= factor;
                }
            }
            for (int m = 0; m < cells[0].length; m++) {
                double factor = quotient(column(sold, m), column(cells, m));
                for (double[] row : cells) {
                    row[m] *= factor;
                }
            }
        }
    }

    private static double column(double[][] cells, int m) {
        return Arrays.stream(cells).mapToDouble(row -> row[m]).sum();
    }

    private static double quotient(double wanted, double is) {
        return is == 0 ? 0 : wanted / is;
    }
}

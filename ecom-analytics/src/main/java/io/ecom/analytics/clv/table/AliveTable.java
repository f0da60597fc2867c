package io.ecom.analytics.clv.table;

import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseModel;
import io.ecom.analytics.stat.Statistic;
import io.ecom.model.result.ClvAlive;
import java.util.ArrayList;
import java.util.List;

/** The mean chance to be alive in cells of frequency and of time since the last purchase. */
final class AliveTable {
    private static final int FREQUENCIES = 6;
    private static final int WEEKS = 8;

    private AliveTable() {}

    static List<ClvAlive> of(PurchaseHistogram customers, PurchaseModel model) {
        long[][] counts = new long[FREQUENCIES][WEEKS];
        double[][] alive = new double[FREQUENCIES][WEEKS];
        for (PurchaseHistogram.Bin bin : customers.bins()) {
            double quiet = bin.age().inDays() - bin.recency().inDays();
            int row = band(bin.frequency(), FREQUENCIES);
            int column = band((long) (quiet / 7), WEEKS);
            counts[row][column] += bin.customers();
            alive[row][column] += bin.customers() * model.alive(bin.history());
        }
        List<ClvAlive> rows = new ArrayList<>();
        for (int row = 0; row < FREQUENCIES; row++) {
            for (int column = 0; column < WEEKS; column++) {
                long users = counts[row][column];
                rows.add(new ClvAlive(
                        label(row, FREQUENCIES),
                        label(column, WEEKS),
                        users,
                        Statistic.rounded(alive[row][column] / users)));
            }
        }
        return rows;
    }

    /** Bands that double, 0, 1, 2-3, 4-7 and so on; the last has no end. */
    private static int band(long value, int bands) {
        return Math.min(bands - 1, Long.SIZE - Long.numberOfLeadingZeros(value));
    }

    private static String label(int band, int bands) {
        long from = band == 0 ? 0 : 1L << (band - 1);
        return band == bands - 1 ? from + "+" : band < 2 ? String.valueOf(from) : from + "-" + (2 * from - 1);
    }
}

package io.ecom.analytics.scorecard;

import com.google.common.primitives.Longs;
import io.ecom.analytics.stat.Median;
import io.ecom.model.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What the days say: which weekday is the best, how high the peak. */
final class CalendarQuantities {
    private final Map<LocalDate, Long> sales = new TreeMap<>();

    void sale(Instant time) {
        sales.merge(Times.day(time), 1L, Long::sum);
    }

    void addTo(Map<Quantity, Estimate> estimates, Period period) {
        double[] count = new double[7];
        double[] days = new double[7];
        long[] all = new long[period.days()];
        LocalDate first = Times.day(Instant.ofEpochMilli(period.start()));
        for (int i = 0; i < all.length; i++) {
            LocalDate day = first.plusDays(i);
            all[i] = sales.getOrDefault(day, 0L);
            count[day.getDayOfWeek().ordinal()] += all[i];
            days[day.getDayOfWeek().ordinal()]++;
        }
        estimates.put(Quantity.WEEKDAY_SPREAD, spread(count, days));
        estimates.put(Quantity.PEAK_DAY, peak(all));
    }

    private static Estimate spread(double[] count, double[] days) {
        int best = 0;
        int weakest = 0;
        for (int i = 0; i < count.length; i++) {
            best = count[i] / days[i] > count[best] / days[best] ? i : best;
            weakest = count[i] / days[i] < count[weakest] / days[weakest] ? i : weakest;
        }
        double spread = count[best] / days[best] / (count[weakest] / days[weakest]);
        return new Estimate(spread, spread * Math.sqrt(1 / count[best] + 1 / count[weakest]));
    }

    private static Estimate peak(long[] days) {
        if (days.length == 0) {
            return Estimate.MISSING;
        }
        double peak = Longs.max(days);
        double median = Median.of(days);
        return new Estimate(peak / median, Math.sqrt(peak) / median);
    }
}

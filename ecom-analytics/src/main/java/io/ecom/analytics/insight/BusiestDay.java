package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Tail;
import io.ecom.model.insight.Days;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.DailySales;
import java.util.List;

/** The day that stands out most from the weeks around it. */
final class BusiestDay implements Insight {
    private static final int DAYS_AROUND = 14;
    private static final int WEEK = 7;
    private static final double LEAST_RATIO = 1.5;

    @Override
    public Found in(Evidence evidence) {
        List<DailySales> days = evidence.rows(DailySales.class);
        if (days.size() < 2 * DAYS_AROUND) {
            return Found.NOTHING;
        }
        double dispersion = dispersion(days);
        int busiest = -1;
        double least = 1;
        for (int day = 0; day < days.size(); day++) {
            double usual = usual(days, day);
            double p = Tail.poissonAtLeast(days.get(day).orders() / dispersion, usual / dispersion);
            if (days.get(day).orders() >= LEAST_RATIO * usual && p < least) {
                busiest = day;
                least = p;
            }
        }
        double p = Math.min(1, least * days.size());
        return busiest < 0 || p >= FALSE_ALARM
                ? Found.none(days.size())
                : Found.one(days.size(), statement(days.get(busiest), usual(days, busiest), p, days.size()));
    }

    /** Orders a day in the two weeks before and after. */
    private static double usual(List<DailySales> days, int day) {
        long sum = 0;
        int count = 0;
        for (int i = Math.max(0, day - DAYS_AROUND); i <= Math.min(days.size() - 1, day + DAYS_AROUND); i++) {
            if (i != day) {
                sum += days.get(i).orders();
                count++;
            }
        }
        return sum / (double) count;
    }

    /** How many times the Poisson variance days of the same weekday differ by from one week to the next, at least 1. */
    private static double dispersion(List<DailySales> days) {
        double sum = 0;
        double mean = 0;
        for (int i = WEEK; i < days.size(); i++) {
            double difference = days.get(i).orders() - days.get(i - WEEK).orders();
            sum += difference * difference / 2;
            mean += days.get(i).orders();
        }
        return mean == 0 ? 1 : Math.max(1, sum / mean);
    }

    private static Statement statement(DailySales day, double usual, double p, int tests) {
        double ratio = usual == 0 ? day.orders() : day.orders() / usual;
        return new Statement(
                "busiest-day",
                Kind.FINDING,
                "%s was the day that stood out most: %s orders, %s the usual of the weeks around."
                        .formatted(Words.day(day.date()), Words.count(day.orders()), Words.times(ratio)),
                List.of(
                        Words.of("orders", day.orders(), ""),
                        Words.number("usual", usual),
                        Words.ratio("ratio", ratio)),
                "Poisson tail with dispersion, Bonferroni over %d days, %s".formatted(tests, Words.p(p)),
                "daily_sales",
                new Days(day.date(), day.date()));
    }
}

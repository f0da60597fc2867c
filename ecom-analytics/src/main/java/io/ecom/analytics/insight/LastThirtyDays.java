package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Holm;
import io.ecom.analytics.stat.Tail;
import io.ecom.analytics.stat.TwoShares;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.DailyConversion;
import io.ecom.model.result.DailySales;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What the last 30 days differ in from the 30 days before, beyond what days differ from each other anyway. */
final class LastThirtyDays implements Insight {
    private static final int DAYS = 30;
    private static final double LEAST_CHANGE = 0.05;

    /** A change that was looked at; noise is half the width of its 95 % interval. */
    private record Change(String id, String name, String table, double now, double before, double noise, double p) {
        double relative() {
            return now / before - 1;
        }
    }

    @Override
    public Found in(Evidence evidence) {
        List<DailySales> sales = evidence.rows(DailySales.class);
        if (sales.size() < 2 * DAYS) {
            return Found.NOTHING;
        }
        LocalDate last = sales.get(sales.size() - 1).date();
        List<Change> changes = new ArrayList<>();
        changes.add(sum("net-revenue", "Net revenue", sales, day -> day.net().cents() / 100.0));
        changes.add(sum("orders", "The number of orders", sales, DailySales::orders));
        changes.add(sum("units", "The number of units sold", sales, DailySales::units));
        Map<LocalDate, long[]> sessions = sessions(evidence.rows(DailyConversion.class));
        if (!sessions.isEmpty()) {
            changes.add(sessions(sessions, last));
            changes.add(conversion(sessions, last));
        }
        double[] p = Holm.adjusted(changes.stream().mapToDouble(Change::p).toArray());
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            Change change = changes.get(i);
            if (p[i] < FALSE_ALARM && Math.abs(change.relative()) >= LEAST_CHANGE) {
                statements.add(statement(change, p[i], p.length));
            }
        }
        return new Found(p.length, statements);
    }

    private static Statement statement(Change change, double p, int tests) {
        boolean rate = change.id.equals("conversion");
        String now = rate ? Words.percent(change.now) : Words.count(change.now);
        String before = rate ? Words.percent(change.before) : Words.count(change.before);
        return Statement.of(
                "last-30-days-" + change.id,
                change.id.equals("net-revenue") ? Kind.HEADLINE : Kind.FINDING,
                "%s of the last 30 days is %s %s the 30 days before: %s against %s, where ±%s is noise."
                        .formatted(
                                change.name,
                                Words.percent(Math.abs(change.relative())),
                                change.relative() > 0 ? "above" : "below",
                                now,
                                before,
                                Words.percent(change.noise)),
                List.of(
                        rate ? Words.share("last 30 days", change.now) : Words.number("last 30 days", change.now),
                        rate
                                ? Words.share("30 days before", change.before)
                                : Words.number("30 days before", change.before),
                        Words.share("change", change.relative()),
                        Words.share("noise", change.noise)),
                "%s, Holm over %d figures, %s"
                        .formatted(rate ? "Two-proportion z-test" : "Welch's t-test of the days", tests, Words.p(p)),
                change.table);
    }

    private static Change sum(String id, String name, List<DailySales> sales, ToDoubleFunction<DailySales> of) {
        double[] days = sales.stream().mapToDouble(of).toArray();
        return welch(id, name, "daily_sales", days, days.length);
    }

    private static Change sessions(Map<LocalDate, long[]> sessions, LocalDate last) {
        double[] days = new double[2 * DAYS];
        for (int i = 0; i < days.length; i++) {
            days[i] = counts(sessions, last.minusDays(days.length - 1L - i))[0];
        }
        return welch("sessions", "The number of sessions", "daily_conversion", days, days.length);
    }

    private static Change conversion(Map<LocalDate, long[]> sessions, LocalDate last) {
        long[] now = new long[2];
        long[] before = new long[2];
        for (int i = 0; i < 2 * DAYS; i++) {
            long[] day = counts(sessions, last.minusDays(i));
            long[] window = i < DAYS ? now : before;
            window[0] += day[0];
            window[1] += day[1];
        }
        if (now[0] == 0 || before[0] == 0 || before[1] == 0) {
            return new Change("conversion", "The conversion rate", "daily_conversion", 1, 1, 0, 1);
        }
        TwoShares shares = new TwoShares(now[1], now[0], before[1], before[0]);
        double noise = (shares.ratioInterval().high() - shares.ratioInterval().low()) / 2;
        return new Change(
                "conversion",
                "The conversion rate",
                "daily_conversion",
                shares.share(),
                shares.otherShare(),
                noise,
                shares.pValue());
    }

    /** Compares the sums of the last two windows; their noise is that of the days within each. */
    private static Change welch(String id, String name, String table, double[] days, int end) {
        double[] now = meanAndError(days, end - DAYS, end);
        double[] before = meanAndError(days, end - 2 * DAYS, end - DAYS);
        double error = Math.sqrt(now[1] + before[1]);
        if (before[0] == 0 || error == 0) {
            return new Change(id, name, table, now[0] * DAYS, Math.max(1, before[0] * DAYS), 0, 1);
        }
        double freedom =
                (now[1] + before[1]) * (now[1] + before[1]) / ((now[1] * now[1] + before[1] * before[1]) / (DAYS - 1));
        return new Change(
                id,
                name,
                table,
                now[0] * DAYS,
                before[0] * DAYS,
                2 * error / before[0],
                Tail.student((now[0] - before[0]) / error, freedom));
    }

    /** The mean of some days and the squared standard error of it. */
    private static double[] meanAndError(double[] days, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += days[i];
        }
        double mean = sum / (to - from);
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (days[i] - mean) * (days[i] - mean);
        }
        return new double[] {mean, squares / (to - from - 1) / (to - from)};
    }

    /** Sessions and converted sessions of each day. */
    private static Map<LocalDate, long[]> sessions(List<DailyConversion> rows) {
        Map<LocalDate, long[]> days = new TreeMap<>();
        for (DailyConversion row : rows) {
            if (row.dimension().equals("device")) {
                long[] day = days.computeIfAbsent(row.date(), date -> new long[2]);
                day[0] += row.sessions();
                day[1] += row.converted();
            }
        }
        return days;
    }

    private static long[] counts(Map<LocalDate, long[]> sessions, LocalDate day) {
        return sessions.getOrDefault(day, new long[2]);
    }
}

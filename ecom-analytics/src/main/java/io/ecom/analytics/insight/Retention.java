package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Holm;
import io.ecom.analytics.stat.TwoShares;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.CohortMonth;
import io.ecom.model.result.FirstOrderCohortMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many buyers come back after one month and after three, and whether newer cohorts buy as often as older ones did. */
final class Retention implements Insight {
    private static final double LEAST_RATIO = 1.1;
    private static final int FEWEST_COHORTS = 4;

    @Override
    public Found in(Evidence evidence) {
        TwoShares decline = decline(evidence.rows(FirstOrderCohortMonth.class));
        List<CohortMonth> firstMonths = firstMonths(evidence.rows(CohortMonth.class));
        TwoShares trend = trend(firstMonths);
        double[] p = Holm.adjusted(p(decline), p(trend));
        List<Statement> statements = new ArrayList<>();
        if (decline != null && p[0] < FALSE_ALARM && decline.ratio() >= LEAST_RATIO) {
            statements.add(declineStatement(decline, p[0]));
        }
        if (trend != null && p[1] < FALSE_ALARM && Math.max(trend.ratio(), 1 / trend.ratio()) >= LEAST_RATIO) {
            statements.add(trendStatement(
                    trend, firstMonths.get(firstMonths.size() / 2).cohort(), p[1]));
        }
        return new Found(decline == null && trend == null ? 0 : 2, statements);
    }

    private static double p(@Nullable TwoShares shares) {
        return shares == null ? 1 : shares.pValue();
    }

    /** First against third month, over the cohorts of which both were seen in full. */
    private static @Nullable TwoShares decline(List<FirstOrderCohortMonth> rows) {
        List<YearMonth> seen = rows.stream()
                .filter(row -> row.monthIndex() == 3 && row.observed().equals("full"))
                .map(FirstOrderCohortMonth::cohort)
                .toList();
        long users = 0;
        long first = 0;
        long third = 0;
        for (FirstOrderCohortMonth row : rows) {
            if (seen.contains(row.cohort()) && row.activeUsers() != null) {
                users += row.monthIndex() == 1 ? row.users() : 0;
                first += row.monthIndex() == 1 ? row.activeUsers() : 0;
                third += row.monthIndex() == 3 ? row.activeUsers() : 0;
            }
        }
        return users == 0 || third == 0 ? null : new TwoShares(first, users, third, users);
    }

    /** The month after registration of each cohort that registered while orders were seen. */
    private static List<CohortMonth> firstMonths(List<CohortMonth> rows) {
        List<YearMonth> inside = rows.stream()
                .filter(row -> row.monthIndex() == 0 && row.observed().equals("full"))
                .map(CohortMonth::cohort)
                .toList();
        return rows.stream()
                .filter(row -> row.monthIndex() == 1 && row.observed().equals("full") && inside.contains(row.cohort()))
                .toList();
    }

    /** The later half of the cohorts against the earlier half. */
    private static @Nullable TwoShares trend(List<CohortMonth> firstMonths) {
        if (firstMonths.size() < FEWEST_COHORTS) {
            return null;
        }
        int half = firstMonths.size() / 2;
        long[] earlier = sum(firstMonths.subList(0, half));
        long[] later = sum(firstMonths.subList(half, firstMonths.size()));
        return earlier[0] == 0 || later[0] == 0 ? null : new TwoShares(later[0], later[1], earlier[0], earlier[1]);
    }

    private static long[] sum(List<CohortMonth> rows) {
        return new long[] {
            rows.stream()
                    .mapToLong(row -> Objects.requireNonNullElse(row.activeUsers(), 0L))
                    .sum(),
            rows.stream().mapToLong(CohortMonth::users).sum()
        };
    }

    private static Statement declineStatement(TwoShares decline, double p) {
        return Statement.of(
                "retention",
                Kind.FINDING,
                "%s of first-time buyers buy again in the month after, %s three months after."
                        .formatted(Words.percent(decline.share()), Words.percent(decline.otherShare())),
                List.of(
                        Words.share("one month after", decline.share()),
                        Words.share("three months after", decline.otherShare()),
                        Words.of("first-time buyers", decline.trials(), "")),
                "Two-proportion z-test, " + Words.p(p),
                "first_order_cohorts");
    }

    private static Statement trendStatement(TwoShares trend, YearMonth since, double p) {
        return Statement.of(
                "cohort-trend",
                Kind.FINDING,
                "Of the users who registered since %s, %s bought in the month after, of those before %s."
                        .formatted(since, Words.percent(trend.share()), Words.percent(trend.otherShare())),
                List.of(
                        Words.share("later cohorts", trend.share()),
                        Words.share("earlier cohorts", trend.otherShare()),
                        Words.of("users of later cohorts", trend.trials(), ""),
                        Words.of("users of earlier cohorts", trend.otherTrials(), "")),
                "Two-proportion z-test, " + Words.p(p),
                "cohorts");
    }
}

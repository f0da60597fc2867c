package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Holm;
import io.ecom.analytics.stat.TwoShares;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.Conversion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By device, referrer, hour and day of the week: sessions that convert clearly more or less often than all others. */
final class ConversionDifferences implements Insight {
    private static final List<String> DIMENSIONS = List.of("device", "referrer", "hour", "weekday");
    private static final List<String> WEEKDAYS =
            List.of("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays");
    private static final double LEAST_RATIO = 1.2;

    private record Compared(Conversion row, TwoShares shares) {
        boolean isClear() {
            double ratio = shares.ratio();
            return Double.isFinite(ratio) && (ratio >= LEAST_RATIO || ratio <= 1 / LEAST_RATIO);
        }
    }

    @Override
    public Found in(Evidence evidence) {
        List<Compared> compared = compare(evidence.rows(Conversion.class));
        double[] p = Holm.adjusted(
                compared.stream().mapToDouble(each -> each.shares.pValue()).toArray());
        List<Statement> statements = new ArrayList<>();
        for (String dimension : DIMENSIONS) {
            int best = -1;
            for (int i = 0; i < p.length; i++) {
                if (compared.get(i).row.dimension().equals(dimension)
                        && p[i] < FALSE_ALARM
                        && compared.get(i).isClear()
                        && (best < 0 || p[i] < p[best])) {
                    best = i;
                }
            }
            if (best >= 0) {
                statements.add(statement(compared.get(best), p[best], p.length));
            }
        }
        return new Found(p.length, statements);
    }

    private static List<Compared> compare(List<Conversion> rows) {
        Map<String, long[]> all = new HashMap<>();
        for (Conversion row : rows) {
            long[] sum = all.computeIfAbsent(row.dimension(), dimension -> new long[2]);
            sum[0] += row.converted();
            sum[1] += row.sessions();
        }
        List<Compared> compared = new ArrayList<>();
        for (Conversion row : rows) {
            long[] sum = all.get(row.dimension());
            if (DIMENSIONS.contains(row.dimension()) && row.sessions() > 0 && row.sessions() < sum[1]) {
                compared.add(new Compared(
                        row,
                        new TwoShares(
                                row.converted(), row.sessions(), sum[0] - row.converted(), sum[1] - row.sessions())));
            }
        }
        return compared;
    }

    private static Statement statement(Compared best, double p, int tests) {
        TwoShares shares = best.shares;
        return Statement.of(
                "conversion-by-" + best.row.dimension(),
                Kind.FINDING,
                "Sessions %s convert %s all others: %s against %s (%s)."
                        .formatted(
                                which(best.row),
                                Words.often(shares.ratio()),
                                Words.percent(shares.share()),
                                Words.percent(shares.otherShare()),
                                Words.between(shares.ratioInterval())),
                List.of(
                        Words.share("rate", shares.share()),
                        Words.share("rate of all others", shares.otherShare()),
                        Words.ratio("ratio", shares.ratio()),
                        Words.of("sessions", best.row.sessions(), "")),
                "Two-proportion z-test, Holm over %d values, %s".formatted(tests, Words.p(p)),
                "conversion");
    }

    private static String which(Conversion row) {
        String value = row.value();
        if (value == null) {
            return "with unknown " + row.dimension();
        }
        return switch (row.dimension()) {
            case "device" -> "on " + value;
            case "referrer" -> "from " + value;
            case "hour" -> "that start from %s:00 to %s:59".formatted(value, value);
            default -> "on " + WEEKDAYS.get(Integer.parseInt(value) - 1);
        };
    }
}

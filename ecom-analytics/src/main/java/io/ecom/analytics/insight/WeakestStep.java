package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Holm;
import io.ecom.analytics.stat.TwoShares;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.FunnelBreakdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The step of the funnel at which a device loses most beside the other devices. */
final class WeakestStep implements Insight {
    private static final double MOST_RATIO = 0.9;

    private record Compared(String device, String from, String to, TwoShares shares) {}

    @Override
    public Found in(Evidence evidence) {
        List<Compared> compared = compare(evidence.rows(FunnelBreakdown.class));
        double[] p = Holm.adjusted(
                compared.stream().mapToDouble(each -> each.shares.pValue()).toArray());
        int weakest = -1;
        for (int i = 0; i < p.length; i++) {
            double ratio = compared.get(i).shares.ratio();
            if (p[i] < FALSE_ALARM
                    && ratio <= MOST_RATIO
                    && (weakest < 0 || ratio < compared.get(weakest).shares.ratio())) {
                weakest = i;
            }
        }
        return weakest < 0
                ? Found.none(p.length)
                : Found.one(p.length, statement(compared.get(weakest), p[weakest], p.length));
    }

    private static List<Compared> compare(List<FunnelBreakdown> rows) {
        Map<String, Map<String, Long>> devices = new TreeMap<>();
        for (FunnelBreakdown row : rows) {
            if (row.dimension().equals("device") && row.value() != null) {
                devices.computeIfAbsent(row.value(), device -> new LinkedHashMap<>())
                        .put(row.step(), row.sessions());
            }
        }
        List<Compared> compared = new ArrayList<>();
        devices.forEach((device, reached) -> {
            List<String> steps = List.copyOf(reached.keySet());
            for (int i = 1; i < steps.size(); i++) {
                long from = sum(devices, steps.get(i - 1));
                long to = sum(devices, steps.get(i));
                long mineFrom = reached.get(steps.get(i - 1));
                long mineTo = reached.get(steps.get(i));
                if (mineFrom > 0 && from > mineFrom && to > mineTo) {
                    compared.add(new Compared(
                            device,
                            steps.get(i - 1),
                            steps.get(i),
                            new TwoShares(mineTo, mineFrom, to - mineTo, from - mineFrom)));
                }
            }
        });
        return compared;
    }

    private static long sum(Map<String, Map<String, Long>> devices, String step) {
        return devices.values().stream()
                .mapToLong(reached -> reached.getOrDefault(step, 0L))
                .sum();
    }

    private static Statement statement(Compared weakest, double p, int tests) {
        TwoShares shares = weakest.shares;
        return Statement.of(
                "weakest-step",
                Kind.FINDING,
                "%s loses most between %s and %s: %s of its sessions go on, %s on other devices (ratio %s, %s)."
                        .formatted(
                                weakest.device.substring(0, 1).toUpperCase(Locale.ROOT) + weakest.device.substring(1),
                                weakest.from.replace('_', ' '),
                                weakest.to.replace('_', ' '),
                                Words.percent(shares.share()),
                                Words.percent(shares.otherShare()),
                                Words.decimal(shares.ratio()),
                                Words.between(shares.ratioInterval())),
                List.of(
                        Words.share("go on", shares.share()),
                        Words.share("go on on other devices", shares.otherShare()),
                        Words.ratio("ratio", shares.ratio()),
                        Words.of("sessions at the step before", shares.trials(), "")),
                "Two-proportion z-test, Holm over %d steps of devices, %s".formatted(tests, Words.p(p)),
                "funnel_breakdown");
    }
}

package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Holm;
import io.ecom.analytics.stat.TwoShares;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.AgeGroup;
import java.util.ArrayList;
import java.util.List;

/** Age groups of which clearly more or fewer users buy than of all others. */
final class AgeDifferences implements Insight {
    private static final double LEAST_RATIO = 1.15;

    @Override
    public Found in(Evidence evidence) {
        List<AgeGroup> groups = evidence.rows(AgeGroup.class).stream()
                .filter(group -> !group.ageGroup().equals("unknown") && group.users() > 0)
                .toList();
        if (groups.size() < 2) {
            return Found.NOTHING;
        }
        long users = groups.stream().mapToLong(AgeGroup::users).sum();
        long buyers = groups.stream().mapToLong(AgeGroup::buyers).sum();
        List<TwoShares> shares = groups.stream()
                .map(group ->
                        new TwoShares(group.buyers(), group.users(), buyers - group.buyers(), users - group.users()))
                .toList();
        double[] p =
                Holm.adjusted(shares.stream().mapToDouble(TwoShares::pValue).toArray());
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            double ratio = shares.get(i).ratio();
            if (p[i] < FALSE_ALARM && Double.isFinite(ratio) && (ratio >= LEAST_RATIO || ratio <= 1 / LEAST_RATIO)) {
                statements.add(statement(groups.get(i), shares.get(i), p[i], p.length));
            }
        }
        return new Found(p.length, statements);
    }

    private static Statement statement(AgeGroup group, TwoShares shares, double p, int tests) {
        String age = group.ageGroup().replace('_', ' ').replace("+", " and over");
        return Statement.of(
                "age-" + age.replace(' ', '-'),
                Kind.FINDING,
                "Of the users aged %s %s buy, of all others %s (%s)."
                        .formatted(
                                age,
                                Words.percent(shares.share()),
                                Words.percent(shares.otherShare()),
                                Words.between(shares.ratioInterval())),
                List.of(
                        Words.share("buyers", shares.share()),
                        Words.share("buyers of all others", shares.otherShare()),
                        Words.ratio("ratio", shares.ratio()),
                        Words.of("users", group.users(), "")),
                "Two-proportion z-test, Holm over %d age groups, %s".formatted(tests, Words.p(p)),
                "age_groups");
    }
}

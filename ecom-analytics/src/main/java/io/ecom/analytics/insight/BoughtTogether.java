package io.ecom.analytics.insight;

import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.CoPurchase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs of products that stand in one basket far more often than chance puts them there. */
final class BoughtTogether implements Insight {
    private static final int MOST_SHOWN = 3;
    private static final double LEAST_LIFT = 2;

    @Override
    public Found in(Evidence evidence) {
        List<CoPurchase> rows = evidence.rows(CoPurchase.class);
        List<CoPurchase> strong = rows.stream().filter(BoughtTogether::isStrong).toList();
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_SHOWN, strong.size()); i++) {
            statements.add(statement(strong.get(i), i + 1, strong.size()));
        }
        return new Found(rows.size(), statements);
    }

    private static boolean isStrong(CoPurchase pair) {
        return pair.lift() != null
                && pair.qValue() != null
                && pair.lift().doubleValue() >= LEAST_LIFT
                && pair.qValue().doubleValue() < FALSE_ALARM;
    }

    private static Statement statement(CoPurchase pair, int rank, int pairs) {
        double lift = pair.lift() == null ? 0 : pair.lift().doubleValue();
        double q = pair.qValue() == null ? 1 : pair.qValue().doubleValue();
        String others = rank > 1 || pairs == 1 ? "" : " %s pairs stand out so.".formatted(Words.count(pairs));
        return Statement.of(
                "bought-together-" + rank,
                Kind.FINDING,
                "%s and %s are bought together %s as often as chance would have it, in %s sales.%s"
                        .formatted(
                                Words.quoted(name(pair.nameA(), pair.productA())),
                                Words.quoted(name(pair.nameB(), pair.productB())),
                                Words.times(lift),
                                Words.count(pair.together()),
                                others),
                List.of(
                        Words.ratio("lift", lift),
                        Words.of("sales with both", pair.together(), ""),
                        Words.number("q-value", q)),
                "Fisher's exact test, false discovery rate by Benjamini and Hochberg over all pairs, q %s"
                        .formatted(q == 0 ? "< 0.000001" : "= " + pair.qValue()),
                "co_purchases");
    }

    private static String name(@Nullable String name, String id) {
        return name == null ? id : name;
    }
}

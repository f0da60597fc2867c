package io.ecom.analytics.insight;

import io.ecom.analytics.insight.Insight.Found;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All that is worth saying about a shop, what matters most first.
 *
 * <p>A statement is made only when it is beyond chance, with all comparisons of its kind counted, and large enough to
 * matter. Where nothing is, one statement says so.
 */
public final class Insights {
    private static final List<Insight> ALL = List.of(
            new IncidentStatements(),
            new LastThirtyDays(),
            new Concentration(),
            new RepeatBuyers(),
            new ConversionDifferences(),
            new VisitDepth(),
            new WeakestStep(),
            new Seasons(),
            new BusiestDay(),
            new BoughtTogether(),
            new ViewedNotSold(),
            new LookersSpend(),
            new Retention(),
            new LostOrders(),
            new AgeDifferences(),
            new DataQualityRemarks());

    /** True of every shop or of its files, and no reason to say that something stands out. */
    private static final Set<String> COMPANY = Set.of(VisitDepth.ID, DataQualityRemarks.ID);

    private Insights() {}

    /** The statements that these tables carry; none when no table has a row. */
    public static List<Statement> of(Evidence evidence) {
        List<Statement> statements = new ArrayList<>();
        long comparisons = 0;
        for (Insight insight : ALL) {
            Found found = insight.in(evidence);
            comparisons += found.comparisons();
            statements.addAll(found.statements());
        }
        boolean standsOut = statements.stream().anyMatch(statement -> !COMPANY.contains(statement.id()));
        if (!standsOut && comparisons > 0) {
            statements.removeIf(statement -> statement.id().equals(VisitDepth.ID));
            statements.add(0, nothing(comparisons));
        }
        return List.copyOf(statements);
    }

    private static Statement nothing(long comparisons) {
        return Statement.of(
                "nothing",
                Kind.NOTHING,
                "Nothing stands out: of %s comparisons none is beyond chance and large enough to matter."
                        .formatted(Words.count(comparisons)),
                List.of(Words.of("comparisons", comparisons, "")),
                "Each kind of comparison has a chance of %s of a false alarm".formatted(Insight.FALSE_ALARM),
                "summary");
    }
}

package io.ecom.analytics.truth;

import io.ecom.analytics.insight.Evidence;
import io.ecom.model.result.CoPurchase;
import io.ecom.model.result.TruthScore;
import io.ecom.model.truth.PlantedPair;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Planted complements beside the pairs of {@code co_purchases} with a q-value below 0.05 and a lift of two or more. */
final class ComplementScores {
    private static final double Q = 0.05;
    private static final double LIFT = 2;

    private ComplementScores() {}

    private record Pair(String a, String b) {}

    static List<TruthScore> of(List<PlantedPair> planted, Evidence evidence) {
        Set<Pair> right = planted.stream()
                .map(pair -> new Pair(pair.productA(), pair.productB()))
                .collect(Collectors.toSet());
        Set<Pair> found = evidence.rows(CoPurchase.class).stream()
                .filter(pair -> pair.qValue() != null && pair.qValue().doubleValue() < Q)
                .filter(pair -> pair.lift() != null && pair.lift().doubleValue() >= LIFT)
                .map(pair -> new Pair(pair.productA(), pair.productB()))
                .collect(Collectors.toSet());
        Set<Pair> both = new HashSet<>(found);
        both.retainAll(right);
        return new Rows("complements")
                .precisionAndRecall(right.size(), found.size(), both.size())
                .list();
    }
}

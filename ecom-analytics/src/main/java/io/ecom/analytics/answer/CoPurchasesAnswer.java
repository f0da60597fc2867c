package io.ecom.analytics.answer;

import io.ecom.analytics.basket.BenjaminiHochberg;
import io.ecom.analytics.basket.PairCounts;
import io.ecom.analytics.basket.PairLimits;
import io.ecom.analytics.stat.Statistic;
import io.ecom.model.LineItem;
import io.ecom.model.Transaction;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.CoPurchase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The products that are bought together.
 *
 * <p>It keeps the baskets as numbers and goes over all pairs twice, product by product: for the p-values of all, then for
 * the rows. Pairs are never held at once, only how many there are of each kind.
 */
final class CoPurchasesAnswer implements RecordSink {
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingLong((Pair pair) -> pair.counts.together())
            .reversed()
            .thenComparing(pair -> pair.counts.countA() * pair.counts.countB())
            .thenComparing(Pair::a)
            .thenComparing(Pair::b);

    private final ProductLedger products;
    private final PairLimits limits;
    private final Baskets baskets = new Baskets();

    CoPurchasesAnswer(ProductLedger products, PairLimits limits) {
        this.products = products;
        this.limits = limits;
    }

    @Override
    public void transaction(Transaction transaction) {
        if (transaction.isSale()) {
            baskets.add(transaction.items().stream()
                    .map(LineItem::productId)
                    .distinct()
                    .toList());
        }
    }

    Answer<CoPurchase> answer() {
        Map<Double, Double> qValues = qValues();
        PriorityQueue<Pair> best = new PriorityQueue<>(BEST_FIRST.reversed());
        baskets.forEachPair((a, b, counts) -> {
            if (counts.together() >= limits.minTogether()) {
                best.add(new Pair(a, b, counts));
                if (best.size() > limits.maxPairs()) {
                    best.remove();
                }
            }
        });
        List<CoPurchase> rows = new ArrayList<>();
        best.stream().sorted(BEST_FIRST).forEach(pair -> rows.add(row(pair, qValues)));
        return Answer.of(CoPurchase.class, rows);
    }

    /** How many pairs are bought together often enough, whether or not they are among the most that are shown. */
    long found() {
        long[] found = new long[1];
        baskets.forEachPair((a, b, counts) -> found[0] += counts.together() >= limits.minTogether() ? 1 : 0);
        return found[0];
    }

    /** The q-value of each p-value among all pairs that occur. */
    private Map<Double, Double> qValues() {
        Map<PairCounts, Long> kinds = new HashMap<>();
        baskets.forEachPair((a, b, counts) -> kinds.merge(counts, 1L, Long::sum));
        TreeMap<Double, Long> pValues = new TreeMap<>(Comparator.reverseOrder());
        kinds.forEach((counts, pairs) -> pValues.merge(counts.pValue(), pairs, Long::sum));
        long tests = kinds.values().stream().mapToLong(Long::longValue).sum();
        BenjaminiHochberg descent = new BenjaminiHochberg(tests);
        Map<Double, Double> qValues = new HashMap<>();
        pValues.forEach((p, pairs) -> qValues.put(p, descent.next(p, pairs)));
        return qValues;
    }

    private CoPurchase row(Pair pair, Map<Double, Double> qValues) {
        PairCounts counts = pair.counts;
        double p = counts.pValue();
        return new CoPurchase(
                pair.a,
                pair.b,
                counts.together(),
                counts.support().rounded(),
                counts.confidenceAb().rounded(),
                counts.confidenceBa().rounded(),
                counts.lift().rounded(),
                counts.leverage().rounded(),
                counts.convictionAb().rounded(),
                Statistic.rounded(p),
                Statistic.rounded(qValues.get(p)),
                products.name(pair.a),
                products.name(pair.b));
    }

    private record Pair(String a, String b, PairCounts counts) {}
}

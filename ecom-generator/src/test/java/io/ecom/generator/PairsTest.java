package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.basket.BenjaminiHochberg;
import io.ecom.analytics.basket.PairCounts;
import io.ecom.generator.goods.Article;
import io.ecom.generator.goods.Complement;
import io.ecom.generator.goods.Ranking;
import io.ecom.model.LineItem;
import io.ecom.model.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is bought together in the demo shop: the planted complements and, beyond chance, nothing else. */
final class PairsTest {
    private static final double FALSE_DISCOVERIES = 0.05;

    private static final List<Pair> PAIRS = new ArrayList<>();
    private static final Map<String, Long> SOLD = new HashMap<>();
    private static double sales;

    /**
     * Two products that are bought together.
     *
     * @param lift the planted one, 0 when nothing was planted
     * @param q among all pairs that are bought together
     */
    private record Pair(double lift, PairCounts counts, double q) {
        boolean planted() {
            return lift > 0;
        }

        boolean isFound() {
            return q < FALSE_DISCOVERIES && measured() >= 2;
        }

        double expected() {
            return counts.countA() * (double) counts.countB() / counts.baskets();
        }

        double measured() {
            return counts.together() / expected();
        }
    }

    @BeforeAll
    static void count() {
        Map<Set<String>, Long> together = new HashMap<>();
        List<Transaction> all = DemoShop.sales();
        for (Transaction sale : all) {
            List<String> ids = sale.items().stream()
                    .map(LineItem::productId)
                    .distinct()
                    .sorted()
                    .toList();
            ids.forEach(id -> SOLD.merge(id, 1L, Long::sum));
            for (int i = 0; i < ids.size(); i++) {
                for (String other : ids.subList(i + 1, ids.size())) {
                    together.merge(Set.of(ids.get(i), other), 1L, Long::sum);
                }
            }
        }
        sales = all.size();
        Map<Set<String>, Double> planted = ranking().complements().stream()
                .collect(Collectors.toMap(
                        pair -> Set.of(pair.first().id(), pair.second().id()), Complement::lift));
        assertThat(together.keySet()).containsAll(planted.keySet());
        List<Set<String>> keys = List.copyOf(together.keySet());
        List<PairCounts> counts =
                keys.stream().map(key -> counts(key, together.get(key))).toList();
        double[] q = BenjaminiHochberg.qValues(
                counts.stream().mapToDouble(PairCounts::pValue).toArray());
        for (int i = 0; i < q.length; i++) {
            PAIRS.add(new Pair(planted.getOrDefault(keys.get(i), 0.0), counts.get(i), q[i]));
        }
    }

    private static PairCounts counts(Set<String> pair, long together) {
        List<String> ids = List.copyOf(pair);
        return new PairCounts(together, SOLD.get(ids.get(0)), SOLD.get(ids.get(1)), (long) sales);
    }

    private static Ranking ranking() {
        return DemoShop.SHOP.demand().ranking();
    }

    @Test
    void everyPlantedPairIsFound() {
        assertThat(PAIRS).filteredOn(Pair::planted).hasSize(9).allSatisfy(pair -> {
            assertThat(pair.q()).isLessThan(FALSE_DISCOVERIES);
            assertThat(pair.measured()).isBetween(2.0, 6.0);
        });
    }

    @Test
    void plantedLiftsAreTheLiftsThatAreFound() {
        double observed = PAIRS.stream()
                .filter(Pair::planted)
                .mapToDouble(pair -> pair.counts().together())
                .sum();
        double planted = PAIRS.stream()
                .filter(Pair::planted)
                .mapToDouble(pair -> pair.lift() * pair.expected())
                .sum();
        assertThat(observed / planted).isBetween(0.9, 1.1);
    }

    @Test
    void allOtherPairsTogetherAreBoughtAsOftenAsByChance() {
        double lines = SOLD.values().stream().mapToDouble(n -> n).sum();
        double squares = SOLD.values().stream().mapToDouble(n -> n * (double) n).sum();
        double expected = (lines * lines - squares) / 2 / sales;
        double observed =
                PAIRS.stream().mapToDouble(pair -> pair.counts().together()).sum();
        for (Pair pair : PAIRS) {
            expected -= pair.planted() ? pair.expected() : 0;
            observed -= pair.planted() ? pair.counts().together() : 0;
        }
        assertThat(observed / expected).isBetween(0.95, 1.05);
    }

    /** Among ten thousand pairs some meet more often by chance; none is nearly as certain as a planted one. */
    @Test
    void noOtherPairLooksLikeAPlantedOne() {
        assertThat(PAIRS).allSatisfy(pair -> {
            if (pair.planted()) {
                assertThat(pair.q()).isLessThan(1e-5);
            } else {
                assertThat(pair.q()).isGreaterThan(1e-3);
            }
        });
        assertThat(PAIRS)
                .filteredOn(pair -> !pair.planted() && pair.expected() >= 10)
                .hasSizeGreaterThan(30)
                .allSatisfy(pair -> assertThat(pair.isFound()).isFalse());
    }

    @Test
    void productsSellAsTheyArePopularWhateverTheirPrice() {
        List<Article> byPrice = DemoShop.SHOP.assortment().articles().stream()
                .sorted((a, b) -> a.priceAt(Long.MAX_VALUE).compareTo(b.priceAt(Long.MAX_VALUE)))
                .toList();
        double lines = SOLD.values().stream().mapToDouble(n -> n).sum();
        double weight = 0;
        double sold = 0;
        int fifths = 0;
        for (Article article : byPrice) {
            weight += ranking().weight(article);
            sold += SOLD.getOrDefault(article.id(), 0L) / lines;
            if (weight >= 0.2) {
                assertThat(sold / weight).as("fifth %s", fifths++).isBetween(0.85, 1.15);
                weight = 0;
                sold = 0;
            }
        }
        assertThat(fifths).isGreaterThanOrEqualTo(4);
    }
}

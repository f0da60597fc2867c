package io.ecom.analytics.answer;

import io.ecom.analytics.basket.PairCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Baskets of distinct products, kept as numbers: four bytes a product and basket, and as many again for the index. */
final class Baskets {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<int[]> baskets = new ArrayList<>();

    /** Takes a pair of products, a before b. */
    interface PairConsumer {
        void accept(String a, String b, PairCounts counts);
    }

    void add(List<String> products) {
        baskets.add(products.stream().mapToInt(this::number).toArray());
    }

    private int number(String product) {
        return numbers.computeIfAbsent(product, id -> {
            ids.add(id);
            return ids.size() - 1;
        });
    }

    /** Every pair that stands in a basket, once. */
    void forEachPair(PairConsumer consumer) {
        int[][] holding = holding();
        int[] together = new int[ids.size()];
        int[] met = new int[ids.size()];
        for (int a = 0; a < holding.length; a++) {
            int count = 0;
            for (int basket : holding[a]) {
                for (int product : baskets.get(basket)) {
                    if (together[product]++ == 0) {
                        met[count++] = product;
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                int b = met[i];
                if (ids.get(a).compareTo(ids.get(b)) < 0) {
                    consumer.accept(
                            ids.get(a),
                            ids.get(b),
                            new PairCounts(together[b], holding[a].length, holding[b].length, baskets.size()));
                }
                together[b] = 0;
            }
        }
    }

    /** For each product the baskets that hold it. */
    private int[][] holding() {
        int[] sizes = new int[ids.size()];
        for (int[] basket : baskets) {
            for (int product : basket) {
                sizes[product]++;
            }
        }
        int[][] holding = new int[sizes.length][];
        Arrays.setAll(holding, product -> new int[sizes[product]]);
        for (int basket = 0; basket < baskets.size(); basket++) {
            for (int product : baskets.get(basket)) {
                holding[product][--sizes[product]] = basket;
            }
        }
        return holding;
    }
}

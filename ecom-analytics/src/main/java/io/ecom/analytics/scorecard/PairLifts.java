package io.ecom.analytics.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much more often than by chance two products are bought together.
 *
 * <p>Looked at one by one are the pairs that chance would bring together in three orders or more. Such a pair is found when
 * its count is too high for a Poisson distribution, with a false discovery rate of 5 % over all pairs looked at (Benjamini,
 * Hochberg 1995), and its lift is 2 or more.
 */
final class PairLifts {
    /** Stands in the baskets behind each order. */
    static final long END = -1;

    private static final double LEAST_EXPECTED = 3;
    private static final int MOST_PRODUCTS = 600;
    private static final double FALSE_DISCOVERIES = 0.05;
    private static final double LEAST_LIFT = 2;

    private final long[] sales;
    private final Numbers baskets;
    private final double orders;

    /**
     * @param sales the number of orders with each product
     * @param baskets the products' numbers of each order, and {@link #END} behind it
     */
    PairLifts(long[] sales, Numbers baskets, long orders) {
        this.sales = sales;
        this.baskets = baskets;
        this.orders = orders;
    }

    void addTo(Map<Quantity, Estimate> estimates) {
        List<Pair> found = found(candidates());
        double foundObserved = found.stream().mapToDouble(Pair::observed).sum();
        double foundExpected = found.stream().mapToDouble(Pair::expected).sum();
        double sum = Arrays.stream(sales).sum();
        double squares = Arrays.stream(sales).mapToDouble(n -> (double) n * n).sum();
        double expected = (sum * sum - squares) / 2 / orders - foundExpected;
        double observed = pairsInAll() - foundObserved;
        estimates.put(
                Quantity.PAIR_LIFT_FOUND, found.isEmpty() ? Estimate.MISSING : lift(foundObserved, foundExpected));
        estimates.put(Quantity.PAIR_LIFT_OTHERS, expected > 0 ? lift(observed, expected) : Estimate.MISSING);
    }

    private static Estimate lift(double observed, double expected) {
        return new Estimate(observed / expected, Math.sqrt(observed) / expected);
    }

    private record Pair(double observed, double expected) {
        /** The probability of so many orders or more by chance. */
        double chance() {
            double term = Math.exp(-expected);
            double below = 0;
            for (int k = 0; k < observed; k++) {
                below += term;
                term *= expected / (k + 1);
            }
            return Math.max(0, 1 - below);
        }
    }

    private List<Pair> candidates() {
        int[] popular = IntStream.range(0, sales.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> sales[i]).reversed())
                .limit(MOST_PRODUCTS)
                .mapToInt(Integer::intValue)
                .toArray();
        long[][] together = together(popular);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < popular.length; i++) {
            for (int j = i + 1; j < popular.length; j++) {
                double expected = sales[popular[i]] * (double) sales[popular[j]] / orders;
                if (expected < LEAST_EXPECTED) {
                    break;
                }
                pairs.add(new Pair(together[i][j] + together[j][i], expected));
            }
        }
        return pairs;
    }

    private static List<Pair> found(List<Pair> pairs) {
        List<Pair> byChance = new ArrayList<>(pairs);
        byChance.sort(Comparator.comparingDouble(Pair::chance));
        int last = 0;
        for (int i = 1; i <= byChance.size(); i++) {
            last = byChance.get(i - 1).chance() <= FALSE_DISCOVERIES * i / byChance.size() ? i : last;
        }
        return byChance.subList(0, last).stream()
                .filter(pair -> pair.observed >= LEAST_LIFT * pair.expected)
                .toList();
    }

    private long[][] together(int[] popular) {
        int[] places = new int[sales.length];
        Arrays.fill(places, -1);
        for (int i = 0; i < popular.length; i++) {
            places[popular[i]] = i;
        }
        long[][] together = new long[popular.length][popular.length];
        int begin = 0;
        for (int i = 0; i < baskets.size(); i++) {
            if (baskets.get(i) == END) {
                begin = i + 1;
                continue;
            }
            int place = places[(int) baskets.get(i)];
            for (int j = begin; j < i && place >= 0; j++) {
                int other = places[(int) baskets.get(j)];
                if (other >= 0) {
                    together[other][place]++;
                }
            }
        }
        return together;
    }

    private double pairsInAll() {
        double pairs = 0;
        long size = 0;
        for (int i = 0; i < baskets.size(); i++) {
            if (baskets.get(i) == END) {
                size = 0;
            } else {
                pairs += size++;
            }
        }
        return pairs;
    }
}

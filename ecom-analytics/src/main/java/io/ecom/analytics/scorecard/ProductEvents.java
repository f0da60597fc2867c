package io.ecom.analytics.scorecard;

import com.google.common.math.PairedStatsAccumulator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How often each product was viewed, put into a cart and ordered; products are numbered as they come. */
final class ProductEvents {
    private static final int RANKS = 100;
    private static final int LEAST_RANKS = 20;

    private final Map<String, Integer> numbers = new HashMap<>();
    private long[] events = new long[64];
    private long[] sales = new long[64];

    void event(String productId) {
        int number = number(productId);
        events[number]++;
    }

    /** @return the product's number */
    int sale(String productId) {
        int number = number(productId);
        sales[number]++;
        return number;
    }

    /** The number of sales with a product, by its number. */
    long[] sales() {
        return Arrays.copyOf(sales, numbers.size());
    }

    void addTo(Map<Quantity, Estimate> estimates) {
        Numbers counts = new Numbers();
        for (int i = 0; i < numbers.size(); i++) {
            counts.add(events[i]);
        }
        estimates.put(Quantity.EVENTS_PER_ITEM_SKEW, Estimate.of(counts.skew()));
        estimates.put(Quantity.POPULARITY_EXPONENT, Estimate.of(exponent()));
    }

    /** The slope of a straight line through the first ranks, on logarithmic paper. */
    private double exponent() {
        long[] sorted = sales();
        Arrays.sort(sorted);
        int ranks = 0;
        while (ranks < Math.min(RANKS, sorted.length) && sorted[sorted.length - 1 - ranks] > 0) {
            ranks++;
        }
        PairedStatsAccumulator points = new PairedStatsAccumulator();
        for (int rank = 1; rank <= ranks; rank++) {
            points.add(Math.log(rank), Math.log(sorted[sorted.length - rank]));
        }
        return ranks < LEAST_RANKS ? Double.NaN : -points.leastSquaresFit().slope();
    }

    private int number(String productId) {
        Integer number = numbers.get(productId);
        if (number == null) {
            number = numbers.size();
            numbers.put(productId, number);
            if (number == events.length) {
                events = Arrays.copyOf(events, 2 * number);
                sales = Arrays.copyOf(sales, 2 * number);
            }
        }
        return number;
    }
}

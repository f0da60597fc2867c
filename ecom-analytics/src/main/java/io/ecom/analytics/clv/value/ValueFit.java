package io.ecom.analytics.clv.value;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.clv.PurchaseFit;
import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.SpendFit;
import io.ecom.analytics.clv.SpendHistogram;
import io.ecom.analytics.stat.Interval;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value model fitted to a customer base, and the same fitted to resampled customers, which says how sure it is.
 *
 * <p>The intervals are those of the expectation (90 %, bootstrap percentiles): what one customer really brings varies far
 * more. Immutable, safe for many threads.
 *
 * @param replicates models of resampled customers, at least one
 */
public record ValueFit(PurchaseFit purchases, SpendFit spend, List<ValueModel> replicates) {
    public ValueFit {
        replicates = List.copyOf(replicates);
        checkArgument(!replicates.isEmpty(), "Missing replicates: expected at least one");
    }

    /**
     * Fits all there is; on all processors, with the same result on any number of them.
     *
     * @param replicates how many times customers are resampled; 100 are enough for a 90 % interval
     * @param seed of the resampling
     */
    public static ValueFit of(PurchaseLaw law, Collection<PurchaseHistory> customers, int replicates, long seed) {
        checkArgument(replicates > 0, "Invalid replicates '%s': expected at least one", replicates);
        PurchaseHistogram when = PurchaseHistogram.of(customers);
        SpendHistogram what = SpendHistogram.of(customers);
        PurchaseFit purchases = PurchaseFit.of(law, when);
        SpendFit spend = SpendFit.of(what);
        SplittableRandom random = new SplittableRandom(seed);
        long[] seeds = random.longs(replicates).toArray();
        List<ValueModel> models = Arrays.stream(seeds)
                .parallel()
                .mapToObj(SplittableRandom::new)
                .map(draws -> new ValueModel(
                        purchases.refitted(when.resampled(draws)), spend.refitted(what.resampled(draws))))
                .toList();
        return new ValueFit(purchases, spend, models);
    }

    /** The fitted model. */
    public ValueModel model() {
        return new ValueModel(purchases.model(), spend.model());
    }

    /** What both fits warn of. */
    public List<String> warnings() {
        return Stream.concat(purchases.warnings().stream(), spend.warnings().stream())
                .toList();
    }

    /** What a customer will bring over a horizon. */
    public Valuation valuation(PurchaseHistory history, Horizon horizon) {
        double[] values = replicates.stream()
                .mapToDouble(model -> model.lifetimeValue(history, horizon))
                .toArray();
        return new Valuation(
                model().spend().expectedValue(history), model().lifetimeValue(history, horizon), interval(values));
    }

    /** What all customers together will bring over a horizon. */
    public Portfolio portfolio(Collection<PurchaseHistory> customers, Horizon horizon) {
        double[] sums = IntStream.range(0, replicates.size())
                .parallel()
                .mapToDouble(i -> total(replicates.get(i), customers, horizon))
                .toArray();
        double orders = 0;
        double alive = 0;
        for (PurchaseHistory customer : customers) {
            orders += model().purchases().expectedPurchases(customer, horizon.length());
            alive += model().purchases().alive(customer);
        }
        return new Portfolio(customers.size(), alive, orders, total(model(), customers, horizon), interval(sums));
    }

    private static double total(ValueModel model, Collection<PurchaseHistory> customers, Horizon horizon) {
        double sum = 0;
        for (PurchaseHistory customer : customers) {
            sum += model.lifetimeValue(customer, horizon);
        }
        return sum;
    }

    private static Interval interval(double[] values) {
        Arrays.sort(values);
        return new Interval(quantile(values, 0.05), quantile(values, 0.95));
    }

    /** The quantile between the two values that surround it (Hyndman and Fan 1996, definition 7). */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}

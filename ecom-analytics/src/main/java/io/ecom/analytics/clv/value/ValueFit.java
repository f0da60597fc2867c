package io.ecom.analytics.clv.value;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.clv.PurchaseFit;
import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.SpendFit;
import io.ecom.analytics.clv.SpendHistogram;
import io.ecom.analytics.stat.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
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
    /** Customers whose values are held at once before they are summed in order. */
    private static final int AT_ONCE = 4096;

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

    /**
     * What each customer will bring over a horizon, in their order, and all together; on all processors, with the same
     * result on any number of them.
     */
    public Valuations value(List<PurchaseHistory> customers, Horizon horizon) {
        List<Valuation> valuations = new ArrayList<>(customers.size());
        double[] sums = new double[replicates.size() + 1];
        double alive = 0;
        double orders = 0;
        for (int from = 0; from < customers.size(); from += AT_ONCE) {
            List<PurchaseHistory> part = customers.subList(from, Math.min(from + AT_ONCE, customers.size()));
            List<double[]> values = part.parallelStream()
                    .map(customer -> values(customer, horizon))
                    .toList();
            for (int i = 0; i < part.size(); i++) {
                double[] each = values.get(i);
                Arrays.setAll(sums, k -> sums[k] + each[k]);
                valuations.add(new Valuation(spend.model().expectedValue(part.get(i)), each[0], interval(each)));
                alive += purchases.model().alive(part.get(i));
                orders += purchases.model().expectedPurchases(part.get(i), horizon.length());
            }
        }
        return new Valuations(valuations, new Portfolio(customers.size(), alive, orders, sums[0], interval(sums)));
    }

    /** A customer's value by the model, and then by each replicate. */
    private double[] values(PurchaseHistory customer, Horizon horizon) {
        double[] values = new double[replicates.size() + 1];
        values[0] = model().lifetimeValue(customer, horizon);
        for (int i = 0; i < replicates.size(); i++) {
            values[i + 1] = replicates.get(i).lifetimeValue(customer, horizon);
        }
        return values;
    }

    /** The interval of all but the first value. */
    private static Interval interval(double[] values) {
        double[] sorted = Arrays.copyOfRange(values, 1, values.length);
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, 0.05), quantile(sorted, 0.95));
    }

    /** The quantile between the two values that surround it (Hyndman and Fan 1996, definition 7). */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}

package io.ecom.analytics.clv.value;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseModel;
import io.ecom.analytics.clv.Span;
import java.io.Serializable;
import java.util.List;

/**
 * Says what customers will bring over a horizon, by a fitted model and by each of its replicates.
 *
 * <p>What a customer who is alive will buy depends on frequency and age alone; that part, which is the dear one, is kept for
 * those asked for last. Safe for many threads and as a broadcast value; equal questions have equal answers.
 */
public final class Valuer implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int KEPT = 20_000;

    @SuppressWarnings("serial") // an unmodifiable list is
    private final List<ValueModel> models;

    private final Horizon horizon;
    private final transient LoadingCache<Standing, double[]> whileAlive;

    /** What customers have in common who, when alive, are expected to buy alike. */
    private record Standing(long frequency, Span age) {}

    Valuer(List<ValueModel> models, Horizon horizon) {
        this.models = models;
        this.horizon = horizon;
        this.whileAlive = CacheBuilder.newBuilder().maximumSize(KEPT).build(CacheLoader.from(standing -> models.stream()
                .mapToDouble(model -> model.discountedWhileAlive(standing.frequency(), standing.age(), this.horizon))
                .toArray()));
    }

    private Object readResolve() {
        return new Valuer(models, horizon);
    }

    /** The fitted model, which comes before its replicates. */
    public ValueModel model() {
        return models.get(0);
    }

    /** What a customer is expected to bring. */
    public Valuation value(PurchaseHistory customer) {
        double[] purchases = discountedPurchases(customer);
        double[] values = new double[purchases.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = models.get(i).spend().expectedValue(customer) * purchases[i];
        }
        return new Valuation(model().spend().expectedValue(customer), values[0], Percentiles.ofReplicates(values));
    }

    /** What all customers of a histogram are expected to bring, summed in its order. */
    public Portfolio portfolio(PurchaseHistogram customers) {
        PurchaseModel purchases = model().purchases();
        double[] sums = new double[models.size()];
        double alive = 0;
        double orders = 0;
        for (PurchaseHistogram.Bin bin : customers.bins()) {
            double[] each = discountedPurchases(bin.history());
            for (int i = 0; i < sums.length; i++) {
                sums[i] +=
                        each[i] * models.get(i).spend().expectedValues(bin.frequency(), bin.customers(), bin.spent());
            }
            alive += bin.customers() * purchases.alive(bin.history());
            orders += bin.customers() * purchases.expectedPurchases(bin.history(), horizon.length());
        }
        return new Portfolio(customers.customers(), alive, orders, sums[0], Percentiles.ofReplicates(sums));
    }

    private double[] discountedPurchases(PurchaseHistory customer) {
        double[] each = whileAlive
                .getUnchecked(new Standing(customer.frequency(), customer.age()))
                .clone();
        for (int i = 0; i < each.length; i++) {
            each[i] *= models.get(i).purchases().alive(customer);
        }
        return each;
    }
}

package io.ecom.analytics.clv;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.clv.numeric.Sampler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Purchase histories with equal (frequency, recency, age) counted as one, in that order.
 *
 * <p>Millions of customers have far fewer histories, and a likelihood summed in one order has the same bits every time.
 * Lengths of time are in weeks. Immutable.
 */
public final class PurchaseHistogram {
    private final List<Bin> bins;
    private final long customers;

    /**
     * The customers with one history.
     *
     * @param recency in weeks
     * @param age in weeks
     */
    record Bin(long frequency, double recency, double age, long customers) {
        private Bin and(Bin same) {
            return new Bin(frequency, recency, age, customers + same.customers);
        }
    }

    private static final Comparator<Bin> BY_KEY = Comparator.comparingLong(Bin::frequency)
            .thenComparingDouble(Bin::recency)
            .thenComparingDouble(Bin::age);

    private PurchaseHistogram(List<Bin> bins) {
        this.bins = bins;
        this.customers = bins.stream().mapToLong(Bin::customers).sum();
    }

    public static PurchaseHistogram of(Iterable<PurchaseHistory> histories) {
        Builder builder = new Builder();
        histories.forEach(history -> builder.add(history, 1));
        return builder.build();
    }

    /** Customers in all. */
    public long customers() {
        return customers;
    }

    /** Purchases after the first, of all customers. */
    public long repeatPurchases() {
        return bins.stream().mapToLong(bin -> bin.customers * bin.frequency).sum();
    }

    /** The ages of all customers together, in weeks. */
    double weeksObserved() {
        return bins.stream().mapToDouble(bin -> bin.customers * bin.age).sum();
    }

    List<Bin> bins() {
        return bins;
    }

    /** A sample of about as many customers, drawn with replacement: each counts a Poisson number of times. */
    public PurchaseHistogram resampled(RandomGenerator random) {
        Sampler sampler = new Sampler(random);
        return reweighted(sampler::poisson);
    }

    /** The same histories with other numbers of customers; those that become zero are left out. */
    PurchaseHistogram reweighted(LongUnaryOperator customers) {
        List<Bin> changed = new ArrayList<>(bins.size());
        for (Bin bin : bins) {
            long count = customers.applyAsLong(bin.customers);
            if (count > 0) {
                changed.add(new Bin(bin.frequency, bin.recency, bin.age, count));
            }
        }
        return new PurchaseHistogram(changed);
    }

    /** Collects histories, one by one or counted by somebody else. For one thread. */
    public static final class Builder {
        private final Grouping<Bin> bins = new Grouping<>(BY_KEY, Bin::and);

        /** @param customers how many have this history, at least one */
        public Builder add(PurchaseHistory history, long customers) {
            checkArgument(customers > 0, "Invalid customers '%s': expected at least one", customers);
            bins.add(new Bin(
                    history.frequency(),
                    history.recency().inWeeks(),
                    history.age().inWeeks(),
                    customers));
            return this;
        }

        public PurchaseHistogram build() {
            return new PurchaseHistogram(bins.merged());
        }
    }
}

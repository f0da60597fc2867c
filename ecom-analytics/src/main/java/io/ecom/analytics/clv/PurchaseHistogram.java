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
 * Immutable.
 */
public final class PurchaseHistogram {
    private static final int FEW = 5_000;
    private static final int TIMES = 50;

    private final List<Bin> bins;
    private final long customers;

    /**
     * The customers with one history.
     *
     * @param spent after the first purchase by all of them, losses as nothing; in cents
     */
    public record Bin(long frequency, Span recency, Span age, long customers, double spent) {
        private Bin and(Bin same) {
            return new Bin(frequency, recency, age, customers + same.customers, spent + same.spent);
        }

        private Bin counting(long others) {
            return new Bin(frequency, recency, age, others, spent / customers * others);
        }

        /** The history of each of them, without money. */
        public PurchaseHistory history() {
            return PurchaseHistory.of(frequency, recency, age);
        }
    }

    private static final Comparator<Bin> BY_KEY =
            Comparator.comparingLong(Bin::frequency).thenComparing(Bin::recency).thenComparing(Bin::age);

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
        return bins.stream()
                .mapToDouble(bin -> bin.customers * bin.age.inWeeks())
                .sum();
    }

    public List<Bin> bins() {
        return bins;
    }

    /** A sample of about as many customers, drawn with replacement: each counts a Poisson number of times. */
    public PurchaseHistogram resampled(RandomGenerator random) {
        Sampler sampler = new Sampler(random);
        return reweighted(sampler::poisson);
    }

    /** Far fewer histories much like these: times are rounded up to one of a few. This one when it has few itself. */
    PurchaseHistogram coarse() {
        if (bins.size() <= FEW) {
            return this;
        }
        double longest =
                bins.stream().mapToDouble(bin -> bin.age.inDays()).max().orElse(0);
        Grouping<Bin> rounded = new Grouping<>(BY_KEY, Bin::and);
        for (Bin bin : bins) {
            Span recency = roundedUp(bin.recency, longest / TIMES);
            Span age = roundedUp(bin.age, longest / TIMES);
            rounded.add(new Bin(bin.frequency, recency, age, bin.customers, bin.spent));
        }
        return new PurchaseHistogram(rounded.merged());
    }

    private static Span roundedUp(Span time, double step) {
        return Span.days(Math.ceil(time.inDays() / step) * step);
    }

    /** The same histories with other numbers of customers; those that become zero are left out. */
    PurchaseHistogram reweighted(LongUnaryOperator customers) {
        List<Bin> changed = new ArrayList<>(bins.size());
        for (Bin bin : bins) {
            long count = customers.applyAsLong(bin.customers);
            if (count > 0) {
                changed.add(bin.counting(count));
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
                    history.recency(),
                    history.age(),
                    customers,
                    (double) customers * Math.max(0, history.repeatValue().cents())));
            return this;
        }

        public PurchaseHistogram build() {
            return new PurchaseHistogram(bins.merged());
        }
    }
}

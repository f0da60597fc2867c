package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Sampler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** What customers spent, equal sums counted as one and in order, as {@link PurchaseHistogram} counts when. Immutable. */
public final class SpendHistogram {
    private final List<Bin> bins;

    /** The customers with one frequency and one value; amounts in cents. */
    record Bin(long frequency, long value, long repeatValue, long customers) {
        private Bin and(Bin same) {
            return new Bin(frequency, value, repeatValue, customers + same.customers);
        }

        /** Whether the spend model can learn from it: something was bought again, and not for nothing. */
        boolean isInformative() {
            return frequency > 0 && repeatValue > 0;
        }

        double monetary() {
            return repeatValue / 100.0 / frequency;
        }
    }

    private static final Comparator<Bin> BY_KEY = Comparator.comparingLong(Bin::frequency)
            .thenComparingLong(Bin::repeatValue)
            .thenComparingLong(Bin::value);

    private SpendHistogram(List<Bin> bins) {
        this.bins = bins;
    }

    public static SpendHistogram of(Iterable<PurchaseHistory> histories) {
        Builder builder = new Builder();
        histories.forEach(builder::add);
        return builder.build();
    }

    /** A sample of about as many customers, drawn with replacement: each counts a Poisson number of times. */
    public SpendHistogram resampled(RandomGenerator random) {
        Sampler sampler = new Sampler(random);
        List<Bin> sample = new ArrayList<>(bins.size());
        for (Bin bin : bins) {
            long customers = sampler.poisson(bin.customers);
            if (customers > 0) {
                sample.add(new Bin(bin.frequency, bin.value, bin.repeatValue, customers));
            }
        }
        return new SpendHistogram(sample);
    }

    /** The bins that the spend model is fitted on. */
    List<Bin> informative() {
        return bins.stream().filter(Bin::isInformative).toList();
    }

    /** What a purchase day brought on average, the first ones included; 0 without any. */
    double pooledMean() {
        double days = 0;
        double cents = 0;
        for (Bin bin : bins) {
            days += (double) bin.customers * (bin.frequency + 1);
            cents += (double) bin.customers * bin.value;
        }
        return days == 0 ? 0 : cents / days / 100;
    }

    /** Collects what customers spent, one by one. For one thread. */
    public static final class Builder {
        private final Grouping<Bin> bins = new Grouping<>(BY_KEY, Bin::and);

        public Builder add(PurchaseHistory history) {
            bins.add(new Bin(
                    history.frequency(),
                    history.value().cents(),
                    history.repeatValue().cents(),
                    1));
            return this;
        }

        public SpendHistogram build() {
            return new SpendHistogram(bins.merged());
        }
    }
}

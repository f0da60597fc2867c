package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Sampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What customers spent, equal sums counted as one and in order, as {@link PurchaseHistogram} counts when. Immutable. */
public final class SpendHistogram {
    private final List<Bin> bins;

    /** The customers with one frequency and one value; amounts in cents. */
    record Bin(long frequency, long value, long repeatValue, long customers) {
        /** Whether the spend model can learn from it: something was bought again, and not for nothing. */
        boolean isInformative() {
            return frequency > 0 && repeatValue > 0;
        }

        double monetary() {
            return repeatValue / 100.0 / frequency;
        }
    }

    private record Key(long frequency, long value, long repeatValue) {}

    private static final Comparator<Key> ORDER = Comparator.comparingLong(Key::frequency)
            .thenComparingLong(Key::repeatValue)
            .thenComparingLong(Key::value);

    private SpendHistogram(List<Bin> bins) {
        this.bins = bins;
    }

    public static SpendHistogram of(Iterable<PurchaseHistory> histories) {
        Map<Key, long[]> counts = new HashMap<>();
        for (PurchaseHistory history : histories) {
            Key key = new Key(
                    history.frequency(),
                    history.value().cents(),
                    history.repeatValue().cents());
            counts.computeIfAbsent(key, absent -> new long[1])[0]++;
        }
        Key[] keys = counts.keySet().toArray(Key[]::new);
        Arrays.sort(keys, ORDER);
        List<Bin> bins = new ArrayList<>(keys.length);
        for (Key key : keys) {
            bins.add(new Bin(key.frequency, key.value, key.repeatValue, counts.get(key)[0]));
        }
        return new SpendHistogram(bins);
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
}

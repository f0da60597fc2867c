package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Sampler;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.hipparchus.util.FastMath;

/**
 * A histogram as arrays, and its distinct frequencies and times, of which there are few.
 *
 * <p>What a likelihood needs of a frequency or of a time alone it computes once for each instead of once for each customer.
 */
final class Grid {
    final long[] frequencies;
    final double[] times;
    /** For each bin: its frequency, recency and age by number, and its customers. */
    final int[] frequency;

    final int[] recency;
    final int[] age;
    final double[] customers;

    /** Customers of each frequency, and of all. */
    final double[] customersByFrequency;

    final double total;
    private final double rate;

    Grid(PurchaseHistogram histogram) {
        List<PurchaseHistogram.Bin> bins = histogram.bins();
        frequencies = bins.stream()
                .mapToLong(PurchaseHistogram.Bin::frequency)
                .distinct()
                .toArray();
        times = bins.stream()
                .flatMapToDouble(bin ->
                        DoubleStream.of(bin.recency().inWeeks(), bin.age().inWeeks()))
                .sorted()
                .distinct()
                .toArray();
        int size = bins.size();
        frequency = new int[size];
        recency = new int[size];
        age = new int[size];
        customers = new double[size];
        customersByFrequency = new double[frequencies.length];
        for (int i = 0; i < size; i++) {
            PurchaseHistogram.Bin bin = bins.get(i);
            frequency[i] = Arrays.binarySearch(frequencies, bin.frequency());
            recency[i] = Arrays.binarySearch(times, bin.recency().inWeeks());
            age[i] = Arrays.binarySearch(times, bin.age().inWeeks());
            customers[i] = bin.customers();
            customersByFrequency[frequency[i]] += bin.customers();
        }
        total = histogram.customers();
        rate = Math.max(1, histogram.repeatPurchases()) / Math.max(1, histogram.weeksObserved());
    }

    private Grid(Grid same, double[] customers) {
        frequencies = same.frequencies;
        times = same.times;
        frequency = same.frequency;
        recency = same.recency;
        age = same.age;
        rate = same.rate;
        this.customers = customers;
        customersByFrequency = new double[frequencies.length];
        for (int i = 0; i < customers.length; i++) {
            customersByFrequency[frequency[i]] += customers[i];
        }
        total = Arrays.stream(customers).sum();
    }

    /** A sample of about as many customers, drawn with replacement: each counts a Poisson number of times. */
    Grid resampled(RandomGenerator random) {
        Sampler sampler = new Sampler(random);
        return new Grid(this, Arrays.stream(customers).map(sampler::poisson).toArray());
    }

    int size() {
        return customers.length;
    }

    /** Observed purchases a week, above zero. */
    double rate() {
        return rate;
    }

    /** {@code ln (a)_n} for each distinct frequency x, where n is x or some more. */
    double[] logRising(double a, int more) {
        double[] logs = new double[frequencies.length];
        double sum = 0;
        long k = 0;
        for (int i = 0; i < logs.length; i++) {
            for (; k < frequencies[i] + more; k++) {
                sum += FastMath.log(a + k);
            }
            logs[i] = sum;
        }
        return logs;
    }

    /** The derivative of {@link #logRising} by a. */
    double[] slopeOfRising(double a, int more) {
        double[] slopes = new double[frequencies.length];
        double sum = 0;
        long k = 0;
        for (int i = 0; i < slopes.length; i++) {
            for (; k < frequencies[i] + more; k++) {
                sum += 1 / (a + k);
            }
            slopes[i] = sum;
        }
        return slopes;
    }

    /** {@code ln (1 + t/α)} for each distinct time t. */
    double[] waited(double alpha) {
        double[] logs = new double[times.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = FastMath.log1p(times[i] / alpha);
        }
        return logs;
    }
}

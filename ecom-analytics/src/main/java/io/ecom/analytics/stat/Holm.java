package io.ecom.analytics.stat;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The p-values of many tests, raised so that the chance of even one false alarm among them stays below the threshold that
 * each is held against.
 *
 * <p>S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979).
 */
public final class Holm {
    private Holm() {}

    /** The adjusted p-values, in the same order. */
    public static double[] adjusted(double... p) {
        double[] adjusted = new double[p.length];
        double most = 0;
        int[] ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int rank = 0; rank < ascending.length; rank++) {
            most = Math.max(most, Math.min(1, p[ascending[rank]] * (p.length - rank)));
            adjusted[ascending[rank]] = most;
        }
        return adjusted;
    }
}

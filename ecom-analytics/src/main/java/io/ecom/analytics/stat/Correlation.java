package io.ecom.analytics.stat;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How closely two measurements of the same things go together.
 *
 * <p>A coefficient is NaN when one of the measurements is constant, and 1 or −1 only when it is so exactly.
 */
public final class Correlation {
    private Correlation() {}

    /**
     * Pearson's coefficient, of the measurements as they are.
     *
     * @throws IllegalArgumentException when there are not as many of the one as of the other
     */
    public static double pearson(long[] x, long[] y) {
        checkArgument(x.length == y.length, "Invalid number of values '%s': expected %s", y.length, x.length);
        Moments moments = new Moments();
        for (int i = 0; i < x.length; i++) {
            moments.add(x[i], y[i]);
        }
        return moments.correlation();
    }

    /**
     * Spearman's coefficient: Pearson's, of the ranks, where equal values share the average of their ranks.
     *
     * @throws IllegalArgumentException when there are not as many of the one as of the other
     */
    public static double spearman(long[] x, long[] y) {
        return pearson(doubledRanks(x), doubledRanks(y));
    }

    /** Twice the rank of each value, from 2 to twice their number: an average of ranks may end in a half. */
    static long[] doubledRanks(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        Map<Long, Long> rankOf = new HashMap<>();
        int from = 0;
        while (from < sorted.length) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            rankOf.put(sorted[from], doubledRank(from, to - from));
            from = to;
        }
        return Arrays.stream(values).map(rankOf::get).toArray();
    }

    /**
     * Twice the average rank of equal values.
     *
     * @param smaller how many values are smaller
     * @param equal how many values are equal, itself included
     */
    public static long doubledRank(long smaller, long equal) {
        return 2 * smaller + equal + 1;
    }

    /**
     * The interval of Pearson's coefficient at 95 %, by Fisher's z transformation; empty for fewer than four values and
     * for a coefficient that is undefined, 1 or −1.
     *
     * <p>R. A. Fisher, "On the probable error of a coefficient of correlation deduced from a small sample", Metron 1
     * (1921).
     */
    public static Optional<Interval> interval(double pearson, long count) {
        if (count < 4 || Double.isNaN(pearson) || Math.abs(pearson) == 1) {
            return Optional.empty();
        }
        double z = (StrictMath.log1p(pearson) - StrictMath.log1p(-pearson)) / 2;
        double margin = Normal.Z_95 / Math.sqrt(count - 3);
        return Optional.of(new Interval(StrictMath.tanh(z - margin), StrictMath.tanh(z + margin)));
    }
}

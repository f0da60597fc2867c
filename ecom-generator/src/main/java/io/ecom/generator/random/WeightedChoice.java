package io.ecom.generator.random;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayDeque;
import java.util.Deque;

/** Chooses an index with probability in proportion to its weight, in constant time (Walker's alias method). Immutable. */
public final class WeightedChoice {
    private static final double ULP = 0x1.0p-53;

    private final double[] threshold;
    /** The first bits of each threshold above its alias: of a large table the rest is hardly ever in the caches. */
    private final int[] cells;

    private final int aliasBits;

    private WeightedChoice(double[] threshold, int[] alias) {
        this.threshold = threshold;
        this.aliasBits = Integer.SIZE - Integer.numberOfLeadingZeros(alias.length - 1);
        this.cells = new int[alias.length];
        long one = 1L << (Integer.SIZE - aliasBits);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (int) (Math.min(one - 1, (long) (threshold[i] * one)) << aliasBits | alias[i]);
        }
    }

    /** @param weights zero or more each, with a positive sum */
    public static WeightedChoice of(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            checkArgument(weight >= 0, "Invalid weight '%s': expected zero or more", weight);
            sum += weight;
        }
        checkArgument(sum > 0, "Invalid weights: expected a positive sum");
        int n = weights.length;
        double[] threshold = new double[n];
        int[] alias = new int[n];
        Deque<Integer> small = new ArrayDeque<>();
        Deque<Integer> large = new ArrayDeque<>();
        for (int i = 0; i < n; i++) {
            threshold[i] = weights[i] * n / sum;
            alias[i] = i;
            (threshold[i] < 1 ? small : large).add(i);
        }
        while (!small.isEmpty() && !large.isEmpty()) {
            int less = small.remove();
            int more = large.remove();
            alias[less] = more;
            threshold[more] -= 1 - threshold[less];
            (threshold[more] < 1 ? small : large).add(more);
        }
        // What is left differs from 1 by rounding only.
        small.forEach(i -> threshold[i] = 1);
        large.forEach(i -> threshold[i] = 1);
        return new WeightedChoice(threshold, alias);
    }

    public int size() {
        return threshold.length;
    }

    public int pick(RandomStream random) {
        int i = random.below(cells.length);
        long bits = random.nextLong();
        long cell = Integer.toUnsignedLong(cells[i]);
        long above = (bits >>> (Integer.SIZE + aliasBits)) - (cell >>> aliasBits);
        boolean keeps = above == 0 ? (bits >>> 11) * ULP < threshold[i] : above < 0;
        return keeps ? i : (int) (cell & ((1L << aliasBits) - 1));
    }
}

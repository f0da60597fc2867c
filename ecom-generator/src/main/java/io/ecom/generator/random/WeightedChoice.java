package io.ecom.generator.random;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayDeque;
import java.util.Deque;

/** Chooses an index with probability in proportion to its weight, in constant time (Walker's alias method). Immutable. */
public final class WeightedChoice {
    private final double[] threshold;
    private final int[] alias;

    private WeightedChoice(double[] threshold, int[] alias) {
        this.threshold = threshold;
        this.alias = alias;
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
        int i = random.below(threshold.length);
        return random.uniform() < threshold[i] ? i : alias[i];
    }
}

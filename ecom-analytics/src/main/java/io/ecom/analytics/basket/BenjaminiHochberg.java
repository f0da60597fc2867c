package io.ecom.analytics.basket;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The q-value of each of many tests: the smallest false discovery rate at which it would count as found.
 *
 * <p>Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate: a practical and powerful approach to multiple
 * testing", Journal of the Royal Statistical Society B 57 (1995). The p-values come in descending order, one at a time, so
 * that no more than the state of this object is held; whoever knows that state can go on in the middle. For one thread.
 */
public final class BenjaminiHochberg {
    private final long tests;
    private long larger;
    private double least;

    /**
     * Goes on where another one stands.
     *
     * @param tests all of them
     * @param larger how many have been there already, with larger p-values
     * @param least the last q-value, 1 when there is none
     */
    public BenjaminiHochberg(long tests, long larger, double least) {
        checkArgument(larger >= 0 && larger <= tests, "Invalid number of tests '%s': expected 0 to %s", larger, tests);
        this.tests = tests;
        this.larger = larger;
        this.least = least;
    }

    public BenjaminiHochberg(long tests) {
        this(tests, 0, 1);
    }

    /**
     * The q-value of the next largest p-value.
     *
     * @param equal how many tests have this p-value
     */
    public double next(double p, long equal) {
        least = Math.min(least, p * tests / (tests - larger));
        larger += equal;
        return least;
    }

    /** The last q-value, 1 before the first. */
    public double least() {
        return least;
    }

    /** The q-values of tests in any order, in the same order. */
    public static double[] qValues(double... p) {
        double[] q = new double[p.length];
        BenjaminiHochberg descent = new BenjaminiHochberg(p.length);
        IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .forEach(i -> q[i] = descent.next(p[i], 1));
        return q;
    }
}

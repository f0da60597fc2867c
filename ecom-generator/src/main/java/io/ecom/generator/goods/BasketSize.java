package io.ecom.generator.goods;

import io.ecom.generator.random.Distributions;
import io.ecom.generator.random.RandomStream;

/**
 * How many different products an order has: one, and a negative binomial number on top. Its variance is its mean, so all
 * orders together hold as many pairs of products as if each product were put into them on its own, and no pair is bought
 * together more often than by chance.
 *
 * <p>Some customers' orders are always large: the negative binomial is a Poisson distribution whose mean is Gamma, and most of
 * that Gamma is the customer's own.
 */
public final class BasketSize {
    /** Products of an order, on average. */
    public static final double MEAN = 2.25;

    private static final int MOST = 15;
    private static final double SCALE = 1 / (MEAN - 1);
    private static final double SHAPE = (MEAN - 1) / SCALE;
    /** The shape of the customer's own Gamma; the closer to the other, the more alike are the orders of a customer. */
    private static final double OWN_SHAPE = 1.3 * SHAPE;

    private BasketSize() {}

    /** What sets a customer apart: the mean of all later draws is in proportion to it. */
    public static double appetite(RandomStream random) {
        return Distributions.gamma(random, OWN_SHAPE, 1);
    }

    /** The size of one order: a Beta part of a Gamma variate is Gamma again. */
    public static int draw(RandomStream random, double appetite) {
        double part = Distributions.beta(random, SHAPE, OWN_SHAPE - SHAPE);
        return Math.min(MOST, 1 + Distributions.poisson(random, appetite * part * SCALE));
    }

    /** What {@link #draw} comes to for one customer, on average. */
    public static double mean(double appetite) {
        return 1 + appetite * SHAPE / OWN_SHAPE * SCALE;
    }

    /** The size of an order in a shop where all customers are alike, its variance its mean, too. */
    public static int alike(RandomStream random) {
        return Math.min(MOST, Distributions.geometric(random, 2));
    }
}

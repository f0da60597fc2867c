package io.ecom.generator.shop;

import io.ecom.generator.random.Distributions;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.shop.PurchaseLaw.FirstChance;

/**
 * The hidden parameters of a customer.
 *
 * @param rate purchases a week of operational time, while active
 * @param dropout the probability of leaving after each purchase
 * @param delay weeks of operational time from registration to the first purchase
 * @param level the scale of the Gamma distribution of order values, in medians of the price
 */
record Buyer(double rate, double dropout, double delay, double level, FirstChance leaving) {
    /** Five minutes, in weeks. */
    private static final double AT_ONCE = 0.0005;

    /** Gamma-Gamma (Fader, Hardie 2013): the shape of an order's value, and of its scale between customers. */
    static final double SPEND_P = 6.25;

    static final double SPEND_Q = 3.0;
    static final double SPEND_GAMMA = 0.85;

    static Buyer draw(RandomStream random, PurchaseLaw law) {
        double rate =
                Double.isInfinite(law.r()) ? 1 / law.alpha() : Distributions.gamma(random, law.r(), 1 / law.alpha());
        double dropout = law.a() == 0 ? 0 : Distributions.beta(random, law.a(), law.b());
        double wait = random.chance(0.6) ? AT_ONCE : Distributions.exponential(random, 0.8);
        double delay = law.leaving() == FirstChance.AFTER_A_REPEAT ? AT_ONCE : wait;
        double level = SPEND_GAMMA / Distributions.gamma(random, SPEND_Q, 1);
        return new Buyer(rate, dropout, delay, level, law.leaving());
    }
}

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
 */
record Buyer(double rate, double dropout, double delay, Purse purse, FirstChance leaving) {
    /** Five minutes, in weeks. */
    private static final double AT_ONCE = 0.0005;

    static Buyer draw(RandomStream random, PurchaseLaw law) {
        double rate =
                Double.isInfinite(law.r()) ? 1 / law.alpha() : Distributions.gamma(random, law.r(), 1 / law.alpha());
        double dropout = law.a() == 0 ? 0 : Distributions.beta(random, law.a(), law.b());
        double wait = random.chance(0.6) ? AT_ONCE : Distributions.exponential(random, 0.8);
        double delay = law.leaving() == FirstChance.AFTER_A_REPEAT ? AT_ONCE : wait;
        return new Buyer(rate, dropout, delay, Purse.draw(random), law.leaving());
    }
}

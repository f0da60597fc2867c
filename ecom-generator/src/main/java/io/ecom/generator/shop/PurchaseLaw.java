package io.ecom.generator.shop;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How often customers buy and when they stop, in weeks of operational time: MBG/NBD (Batislam, Denizel, Filiztekin 2007) or
 * BG/NBD (Fader, Hardie, Lee 2005).
 *
 * <p>Rates are Gamma distributed with shape {@code r} and rate {@code alpha}; an infinite shape means that all customers
 * have the rate 1/alpha. After a purchase a customer leaves with a probability that is Beta distributed with {@code a} and
 * {@code b}; with {@code a} 0 nobody leaves.
 *
 * @param leaving after which purchase a customer can leave for the first time
 */
record PurchaseLaw(double r, double alpha, double a, double b, FirstChance leaving) {
    /** What the two laws differ in. */
    enum FirstChance {
        /** After the first purchase: MBG/NBD. */
        AT_ONCE("mbg_nbd"),
        /** After the second: BG/NBD. */
        AFTER_A_REPEAT("bg_nbd");

        private final String law;

        FirstChance(String law) {
            this.law = law;
        }
    }

    PurchaseLaw {
        checkArgument(r > 0, "Invalid r '%s': expected a positive number", r);
        checkArgument(alpha > 0, "Invalid alpha '%s': expected a positive number", alpha);
        checkArgument(a >= 0, "Invalid a '%s': expected zero or more", a);
        checkArgument(b > 0, "Invalid b '%s': expected a positive number", b);
    }

    /** All customers buy once a week and stay. */
    static PurchaseLaw alike() {
        return new PurchaseLaw(Double.POSITIVE_INFINITY, 1, 0, 1, FirstChance.AT_ONCE);
    }

    /** The same customers, all buying so many times as often. */
    PurchaseLaw faster(double factor) {
        return new PurchaseLaw(r, alpha / factor, a, b, leaving);
    }

    String name() {
        return leaving.law;
    }
}

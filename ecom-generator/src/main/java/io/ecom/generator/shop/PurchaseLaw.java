package io.ecom.generator.shop;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How often customers buy and when they stop: the MBG/NBD process (Batislam, Denizel, Filiztekin: Empirical validation and
 * comparison of models for customer base analysis, 2007), in weeks of operational time.
 *
 * <p>Rates are Gamma distributed with shape {@code r} and rate {@code alpha}; an infinite shape means that all customers
 * have the rate 1/alpha. After each purchase, the first included, a customer leaves with a probability that is Beta
 * distributed with {@code a} and {@code b}; with {@code a} 0 nobody leaves.
 */
record PurchaseLaw(double r, double alpha, double a, double b) {
    PurchaseLaw {
        checkArgument(r > 0, "Invalid r '%s': expected a positive number", r);
        checkArgument(alpha > 0, "Invalid alpha '%s': expected a positive number", alpha);
        checkArgument(a >= 0, "Invalid a '%s': expected zero or more", a);
        checkArgument(b > 0, "Invalid b '%s': expected a positive number", b);
    }

    /** The same customers, all buying so many times as often. */
    PurchaseLaw faster(double factor) {
        return new PurchaseLaw(r, alpha / factor, a, b);
    }
}

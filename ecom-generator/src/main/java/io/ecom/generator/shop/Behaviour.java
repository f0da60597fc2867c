package io.ecom.generator.shop;

import io.ecom.generator.calendar.Rhythm;
import io.ecom.generator.goods.Popularity;

/** The laws that a shop's customers follow. */
public enum Behaviour {
    /** Like a real shop: seasons, heavy and light buyers, popular products, complements, returns, incidents. */
    REALISTIC(Rhythm.SEASONAL, new Popularity(1.2, 5), new PurchaseLaw(0.30, 5, 0.40, 3.0), 1),
    /** Every user, product, day and hour alike, and most orders without a session: the null to compare with. */
    FLAT(Rhythm.EVEN, Popularity.EVEN, new PurchaseLaw(Double.POSITIVE_INFINITY, 1, 0, 1), 0.44);

    private final Rhythm rhythm;
    private final Popularity popularity;
    private final PurchaseLaw purchases;
    private final double sessionShare;

    Behaviour(Rhythm rhythm, Popularity popularity, PurchaseLaw purchases, double sessionShare) {
        this.rhythm = rhythm;
        this.popularity = popularity;
        this.purchases = purchases;
        this.sessionShare = sessionShare;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    Popularity popularity() {
        return popularity;
    }

    PurchaseLaw purchases() {
        return purchases;
    }

    /** The share of orders that name the session they were placed in. */
    public double sessionShare() {
        return sessionShare;
    }

    boolean isFlat() {
        return this == FLAT;
    }
}

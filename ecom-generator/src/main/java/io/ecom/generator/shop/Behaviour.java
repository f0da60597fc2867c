package io.ecom.generator.shop;

import io.ecom.generator.calendar.Rhythm;
import io.ecom.generator.goods.Popularity;
import io.ecom.generator.shop.PurchaseLaw.FirstChance;
import java.util.Locale;

/** The laws that a shop's customers follow. */
public enum Behaviour {
    /** Like a real shop: seasons, heavy and light buyers, popular products, complements, returns, incidents. */
    REALISTIC(Rhythm.SEASONAL, zipf(), new PurchaseLaw(0.30, 5, 0.40, 3.0, FirstChance.AT_ONCE), 1),
    /** Every user, product, day and hour alike, and most orders without a session: the null to compare with. */
    FLAT(Rhythm.EVEN, Popularity.EVEN, PurchaseLaw.alike(), 0.44),
    /**
     * The purchases of CDNOW: everybody buys at once within the first twelve weeks and then by the BG/NBD law with the
     * published parameters (Fader, Hardie, Lee 2005). No seasons, no returns. The law alone decides how many orders there
     * are; the number asked for only says how many sessions buy nothing.
     */
    CDNOW(Rhythm.EVEN, zipf(), new PurchaseLaw(0.243, 4.414, 0.793, 2.426, FirstChance.AFTER_A_REPEAT), 1);

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

    /** Whether customers are as many as it takes for the orders asked for. */
    boolean meetsOrders() {
        return this != CDNOW;
    }

    /** Whether what is wanted depends on the time of the year. */
    public boolean hasSeasons() {
        return rhythm == Rhythm.SEASONAL;
    }

    /** Whether there are incidents, and cancelled and returned orders. */
    boolean hasTrouble() {
        return this == REALISTIC;
    }

    boolean isFlat() {
        return this == FLAT;
    }

    /** As it stands in manifests, such as {@code realistic}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Popularity zipf() {
        return new Popularity(1.2, 5);
    }
}

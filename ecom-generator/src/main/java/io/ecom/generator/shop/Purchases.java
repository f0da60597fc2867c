package io.ecom.generator.shop;

import io.ecom.generator.calendar.Clock;
import io.ecom.generator.calendar.Incident;
import io.ecom.generator.calendar.Incidents;
import io.ecom.generator.calendar.Window;
import io.ecom.generator.goods.Assortment;
import io.ecom.generator.goods.Demand;
import io.ecom.generator.random.Distributions;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import io.ecom.generator.random.WeightedChoice;
import io.ecom.generator.shop.Purchase.Kind;
import io.ecom.generator.shop.PurchaseLaw.FirstChance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a customer buys: sales by the purchase law in operational time, cancelled and returned orders on top of them.
 * Immutable.
 */
final class Purchases {
    private static final double CANCELLED_SHARE = 0.045;
    /** A cancelled or returned order lies within so many weeks after a sale of the same customer. */
    private static final double EXTRA_WITHIN = 3;
    /** Nobody orders in the window's last hours, so that each session ends inside it. */
    static final long LAST_ORDER_BEFORE_END = 3 * 3_600_000L;

    private final Seed seed;
    private final Window window;
    private final Clock clock;
    private final Incidents incidents;
    private final WeightedChoice categories;
    private final double[] returnedPerSale;
    private final double cancelledPerSale;
    private final double begin;
    private final double end;

    Purchases(
            Seed seed,
            Window window,
            Behaviour behaviour,
            Clock clock,
            Incidents incidents,
            Assortment assortment,
            Demand demand) {
        this.seed = seed.part("purchases");
        this.window = window;
        this.clock = clock;
        this.incidents = incidents;
        double[] weights = new double[assortment.categoryCount()];
        assortment
                .articles()
                .forEach(a -> weights[a.category()] += demand.ranking().weight(a));
        this.categories = WeightedChoice.of(weights);
        this.returnedPerSale = new double[weights.length];
        double returned = 0;
        for (int c = 0; c < weights.length; c++) {
            returned += weights[c] * assortment.returnRate(c);
        }
        double sold = 1 - returned - CANCELLED_SHARE;
        for (int c = 0; c < weights.length; c++) {
            returnedPerSale[c] = behaviour.hasTrouble() ? assortment.returnRate(c) / sold : 0;
        }
        this.cancelledPerSale = behaviour.hasTrouble() ? CANCELLED_SHARE / sold : 0;
        this.begin = clock.at(window.startMillis());
        this.end = clock.at(window.endMillis() - LAST_ORDER_BEFORE_END);
    }

    /** What a customer buys. */
    Life of(Person person, Buyer buyer) {
        RandomStream random = seed.stream(person.index());
        List<Purchase> purchases = new ArrayList<>();
        double time = person.registered() + buyer.delay();
        boolean alive = true;
        boolean first = true;
        while (alive && time < end) {
            if (time >= begin) {
                purchases.add(sale(person, random, time));
            }
            extra(random, time, purchases);
            boolean canLeave = !first || buyer.leaving() == FirstChance.AT_ONCE;
            alive = !(random.chance(buyer.dropout()) && canLeave);
            time += Distributions.exponential(random, 1 / buyer.rate());
            first = false;
        }
        purchases.sort(Comparator.comparingLong(Purchase::millis));
        return new Life(purchases, alive);
    }

    /**
     * The purchases of a customer inside the window.
     *
     * @param purchases in order of time
     * @param alive whether the customer would buy again after the window
     */
    record Life(List<Purchase> purchases, boolean alive) {
        Life {
            purchases = List.copyOf(purchases);
        }
    }

    private Purchase sale(Person person, RandomStream random, double time) {
        long millis = clock.millisAt(time);
        boolean byPhone = random.chance(person.devices().mobileShare());
        boolean lost = byPhone && incidents.is(Incident.Kind.BROKEN_MOBILE_CHECKOUT, window.dayOf(millis));
        return new Purchase(millis, lost ? Kind.LOST : Kind.SALE, -1);
    }

    private void extra(RandomStream random, double sale, List<Purchase> purchases) {
        int category = categories.pick(random);
        double point = random.uniform();
        double time = sale + random.uniform() * EXTRA_WITHIN;
        if (time < begin || time >= end || point >= cancelledPerSale + returnedPerSale[category]) {
            return;
        }
        long millis = clock.millisAt(time);
        if (incidents.is(Incident.Kind.BROKEN_MOBILE_CHECKOUT, window.dayOf(millis))) {
            return;
        }
        boolean cancelled = point < cancelledPerSale;
        purchases.add(new Purchase(millis, cancelled ? Kind.CANCELLED : Kind.RETURNED, cancelled ? -1 : category));
    }
}

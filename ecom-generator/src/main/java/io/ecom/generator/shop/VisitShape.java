package io.ecom.generator.shop;

import io.ecom.generator.goods.BasketSize;
import io.ecom.generator.random.Distributions;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.WeightedChoice;
import io.ecom.generator.shop.Purchase.Kind;
import io.ecom.generator.shop.Visit.Tail;
import io.ecom.model.Device;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws how long a visit is, how it ends and where it comes from. */
final class VisitShape {
    static final int LONGEST_SECONDS = 7_200;

    private static final int MOST_PAGES = 150;
    private static final double REACHES_CHECKOUT = 0.35;
    private static final List<String> REFERRERS = List.of("direct", "search_engine", "social", "email", "affiliate");
    private static final WeightedChoice LOOKING = WeightedChoice.of(29, 35, 15, 11, 10);
    private static final WeightedChoice BUYING = WeightedChoice.of(34, 34, 8, 16, 8);
    private static final WeightedChoice CAMPAIGN = WeightedChoice.of(18, 22, 10, 43, 7);
    private static final WeightedChoice EVEN = WeightedChoice.of(1, 1, 1, 1, 1);

    private final boolean flat;
    private final double abandons;

    /** @param abandons the share of the visits without an order that leave something in the cart */
    VisitShape(boolean flat, double abandons) {
        this.flat = flat;
        this.abandons = abandons;
    }

    Visit draw(RandomStream random, Person person, Start start, Occasion occasion) {
        Purchase purchase = start.purchase();
        Tail tail = tail(random, purchase);
        Outcome outcome =
                tail == Tail.CONFIRMATION ? Outcome.CONVERTED : tail == Tail.NONE ? Outcome.BROWSED : Outcome.ABANDONED;
        int lines = tail == Tail.NONE ? 0 : lines(random, person);
        int browsed = tail == Tail.NONE
                ? (int) Distributions.logNormal(random, 2.9, 1.34)
                : lines + (int) Distributions.logNormal(random, 5.0, 0.8);
        int pages = Math.min(MOST_PAGES, Math.max(1, browsed)) + tail.pages();
        int farewell = random.within(4, 45);
        double dwell = Distributions.logNormal(random, 26, 0.55);
        int seconds = farewell + Math.max(3 * (pages - 1), (int) (dwell * (pages - 1)));
        boolean lost = purchase != null && purchase.kind() == Kind.LOST;
        return new Visit(
                person,
                start,
                Math.min(LONGEST_SECONDS, seconds),
                outcome,
                pages,
                lines,
                farewell,
                tail,
                device(random, person, outcome, occasion, lost),
                REFERRERS.get(referrers(outcome, occasion).pick(random)));
    }

    /** What is special about the day of a visit. */
    enum Occasion {
        ORDINARY,
        CAMPAIGN,
        /** The checkout works on computers only. */
        BROKEN_CHECKOUT
    }

    private Device device(RandomStream random, Person person, Outcome outcome, Occasion occasion, boolean lost) {
        if (lost) {
            return person.devices().phone();
        }
        boolean mobileFails = occasion == Occasion.BROKEN_CHECKOUT && outcome == Outcome.CONVERTED;
        if (mobileFails) {
            return person.devices().computer();
        }
        return person.devices().pick(random, flat ? Outcome.BROWSED : outcome);
    }

    private Tail tail(RandomStream random, @Nullable Purchase purchase) {
        if (purchase != null) {
            return purchase.kind() == Kind.LOST ? Tail.CHECKOUT : Tail.CONFIRMATION;
        }
        if (!random.chance(abandons)) {
            return Tail.NONE;
        }
        return random.chance(REACHES_CHECKOUT) ? Tail.CHECKOUT : Tail.CART;
    }

    private int lines(RandomStream random, Person person) {
        return flat ? BasketSize.alike(random) : BasketSize.draw(random, person.appetite());
    }

    private WeightedChoice referrers(Outcome outcome, Occasion occasion) {
        if (flat) {
            return EVEN;
        }
        if (occasion == Occasion.CAMPAIGN) {
            return CAMPAIGN;
        }
        return outcome == Outcome.CONVERTED ? BUYING : LOOKING;
    }
}

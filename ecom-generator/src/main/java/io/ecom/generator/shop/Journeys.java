package io.ecom.generator.shop;

import io.ecom.generator.calendar.Clock;
import io.ecom.generator.calendar.Incident.Kind;
import io.ecom.generator.calendar.Incidents;
import io.ecom.generator.calendar.Window;
import io.ecom.generator.random.Distributions;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import io.ecom.generator.shop.Start.What;
import io.ecom.generator.shop.VisitShape.Occasion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans the visits of each person: those that buy, those that prepare an order, those that only look. Immutable. */
final class Journeys {
    private static final double PREPARING_AN_ORDER = 0.8;
    private static final double PREPARING_DAYS = 2;
    /** Of the visits that do not buy, so many at most prepare orders, and so many follow a registration. */
    private static final double MOST_PREPARING = 0.3;
    /** Carts for each order: about a third of all carts are bought. */
    private static final double CARTS_AN_ORDER = 3.1;

    private static final double MOST_ABANDON = 0.6;

    private final Seed seed;
    private final Window window;
    private final Clock clock;
    private final Incidents incidents;
    private final Population population;
    private final double sessionShare;
    private final double preparing;
    private final boolean registeringVisits;
    private final double looking;
    private final VisitShape shape;

    Journeys(ShopSpec spec, Clock clock, Incidents incidents, Population population) {
        this.seed = spec.seed().part("visits");
        this.window = spec.window();
        this.clock = clock;
        this.incidents = incidents;
        this.population = population;
        this.sessionShare = spec.behaviour().sessionShare();
        double buying = population.orders() * sessionShare;
        double idle = Math.max(0, spec.sessions() - buying);
        boolean flat = spec.behaviour().isFlat();
        this.preparing = flat || buying == 0 ? 0 : Math.min(PREPARING_AN_ORDER, MOST_PREPARING * idle / buying);
        double registering = population.registeredInside();
        this.registeringVisits = registering < MOST_PREPARING * idle;
        this.looking = Math.max(0, idle - preparing * buying - (registeringVisits ? registering : 0));
        double abandons = idle == 0 ? 0 : Math.min(MOST_ABANDON, (CARTS_AN_ORDER - 1) * buying / idle);
        this.shape = new VisitShape(flat, abandons);
    }

    Journey of(int user) {
        Person person = population.person(user);
        RandomStream random = seed.stream(user, -1);
        List<Wish> wishes = new ArrayList<>();
        List<Purchase> unseen = new ArrayList<>();
        for (Purchase purchase : population.purchases(person)) {
            if (random.chance(sessionShare)) {
                wishes.add(new Wish(purchase.millis(), purchase));
                prepare(random, person, purchase, wishes);
            } else {
                unseen.add(purchase);
            }
        }
        if (registeringVisits && population.isInside(person)) {
            wishes.add(new Wish(person.registeredMillis(), null));
        }
        look(random, person, wishes);
        wishes.sort(Comparator.comparingLong(Wish::millis));
        return new Journey(person, inTurn(person, wishes), unseen);
    }

    private record Wish(long millis, @Nullable Purchase purchase) {}

    private long latestStart() {
        return window.endMillis() - Purchases.LAST_ORDER_BEFORE_END;
    }

    private long earliestStart(Person person) {
        return Math.max(person.registeredMillis(), window.startMillis());
    }

    private void prepare(RandomStream random, Person person, Purchase purchase, List<Wish> wishes) {
        int count = Distributions.poisson(random, preparing);
        for (int i = 0; i < count; i++) {
            double days = Distributions.exponential(random, PREPARING_DAYS);
            long millis = 1000L * (long) (days * 86_400);
            long before = purchase.millis() - millis;
            long after = Math.min(latestStart() - 1000, purchase.millis() + millis);
            wishes.add(new Wish(before >= earliestStart(person) ? before : after, null));
        }
    }

    private void look(RandomStream random, Person person, List<Wish> wishes) {
        double begin = clock.at(earliestStart(person));
        double end = clock.at(latestStart());
        int count = begin >= end ? 0 : Distributions.poisson(random, looking * population.share(person));
        for (int i = 0; i < count; i++) {
            long millis = clock.millisAt(random.between(begin, end));
            wishes.add(new Wish(Math.max(millis, earliestStart(person)), null));
        }
    }

    /** One visit begins after the other has ended; what would outlast the window does not take place. */
    private List<Visit> inTurn(Person person, List<Wish> wishes) {
        List<Visit> visits = new ArrayList<>();
        long free = 0;
        for (Wish wish : wishes) {
            int number = visits.size();
            boolean waits = wish.millis() < free;
            long millis = waits ? free + pause(seed.stream(person.index(), number)) : wish.millis();
            if (millis + VisitShape.LONGEST_SECONDS * 1000L < window.endMillis()) {
                What what = waits ? What.LATER_VISIT : What.VISIT;
                visits.add(visit(person, new Start(millis, person.index(), number, what, wish.purchase())));
                free = visits.get(number).endMillis() + 1000;
            }
        }
        return visits;
    }

    /** A visit that was planned before, drawn anew and the same. */
    Visit visit(Start start) {
        return visit(population.person(start.user()), start);
    }

    private Visit visit(Person person, Start start) {
        RandomStream random = seed.stream(start.user(), start.number());
        if (start.what() == What.LATER_VISIT) {
            pause(random); // is drawn first, so the shape of the visit follows it
        }
        return shape.draw(random, person, start, occasion(window.dayOf(start.millis())));
    }

    private static long pause(RandomStream random) {
        return 1000L * random.within(30, 600);
    }

    private Occasion occasion(int day) {
        if (incidents.is(Kind.BROKEN_MOBILE_CHECKOUT, day)) {
            return Occasion.BROKEN_CHECKOUT;
        }
        return incidents.is(Kind.CAMPAIGN, day) ? Occasion.CAMPAIGN : Occasion.ORDINARY;
    }
}

package io.ecom.generator.shop;

import io.ecom.generator.calendar.Clock;
import io.ecom.generator.calendar.Window;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import io.ecom.generator.shop.Purchase.Kind;
import java.util.List;
import java.util.Optional;

/**
 * All users of the shop: who is a customer, decided so that the number of orders is met, and how much each looks around.
 * Holds a few numbers, no user. Immutable.
 */
final class Population {
    private static final double CUSTOMERS_LOOK_MORE = 2.0;

    private final Seed persons;
    private final Seed buyers;
    private final Seed priorities;
    private final int users;
    private final Clock clock;
    private final Window window;
    private final Names names;
    private final boolean flat;
    private final Arrivals arrivals;
    private final Purchases purchases;
    private final PurchaseLaw law;
    private final long lastPriority;
    private final double activity;
    private final int registeredInside;
    private final long orders;

    Population(ShopSpec spec, Clock clock, Names names, Purchases purchases) {
        this.persons = spec.seed().part("persons");
        this.buyers = spec.seed().part("buyers");
        this.priorities = spec.seed().part("customers");
        this.users = spec.users();
        this.clock = clock;
        this.window = spec.window();
        this.names = names;
        this.flat = spec.behaviour().isFlat();
        this.arrivals = Arrivals.of(spec.behaviour(), clock, window);
        this.purchases = purchases;
        Recruitment recruitment = Recruitment.of(spec, priorities, this::count);
        this.law = recruitment.law();
        this.lastPriority = recruitment.lastPriority();
        double sum = 0;
        int inside = 0;
        long placed = 0;
        for (int user = 0; user < users; user++) {
            Person person = person(user);
            sum += lookingAround(person);
            inside += isInside(person) ? 1 : 0;
            placed += isCustomer(user) ? recruitment.orders(user) : 0;
        }
        this.activity = sum;
        this.registeredInside = inside;
        this.orders = placed;
    }

    Person person(int user) {
        RandomStream random = persons.stream(user);
        double registered = arrivals.draw(random);
        return Person.draw(random, user, registered, clock.millisAt(registered), names);
    }

    /** The hidden parameters of a customer; nothing for somebody who never buys. */
    Optional<Buyer> buyer(int user) {
        return isCustomer(user) ? Optional.of(Buyer.draw(buyers.stream(user), law)) : Optional.empty();
    }

    /** What the person buys in the window, in order of time. */
    List<Purchase> purchases(Person person) {
        return buyer(person.index())
                .map(buyer -> purchases.of(person, buyer).purchases())
                .orElse(List.of());
    }

    /** Whether a customer would buy again after the window. */
    boolean isAlive(int user, Buyer buyer) {
        return purchases.of(person(user), buyer).alive();
    }

    Names names() {
        return names;
    }

    PurchaseLaw law() {
        return law;
    }

    int users() {
        return users;
    }

    int registeredInside() {
        return registeredInside;
    }

    /** How many orders all customers will place. */
    long orders() {
        return orders;
    }

    boolean isInside(Person person) {
        return person.registeredMillis() >= window.startMillis();
    }

    /** The part of all looking around that is this person's. */
    double share(Person person) {
        return lookingAround(person) / activity;
    }

    private boolean isCustomer(int user) {
        return Recruitment.priority(priorities, user) <= lastPriority;
    }

    private double lookingAround(Person person) {
        double end = clock.end();
        double since = Math.max(person.registered(), clock.at(window.startMillis()));
        double eagerness = isCustomer(person.index()) ? CUSTOMERS_LOOK_MORE : 1;
        return flat ? 1 : person.activity() * eagerness * (end - since);
    }

    private int count(int user, PurchaseLaw candidate) {
        List<Purchase> planned = purchases
                .of(person(user), Buyer.draw(buyers.stream(user), candidate))
                .purchases();
        return (int) planned.stream().filter(p -> p.kind() != Kind.LOST).count();
    }
}

package io.ecom.generator.shop;

import io.ecom.generator.calendar.Clock;
import io.ecom.generator.calendar.Window;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import io.ecom.generator.shop.Purchase.Kind;
import io.ecom.generator.shop.PurchaseLaw.FirstChance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All users of the shop: who is a customer, decided so that the number of orders is met, and how much each looks around.
 * Holds a few numbers, no user. Immutable.
 */
final class Population {
    /** When a realistic law brings too few orders: steady customers, as many purchases as it takes. */
    private static final PurchaseLaw STEADY = new PurchaseLaw(2, 20, 0, 1, FirstChance.AT_ONCE);

    private static final int SAMPLE = 4000;
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
        int[] counts = counts(spec.behaviour().purchases());
        boolean meetsOrders = spec.behaviour().meetsOrders();
        if (meetsOrders && IntStream.of(counts).asLongStream().sum() < spec.orders()) {
            this.law = steady(flat ? spec.behaviour().purchases() : STEADY, spec.orders());
            counts = counts(law);
        } else {
            this.law = spec.behaviour().purchases();
        }
        this.lastPriority = meetsOrders ? lastPriority(counts, spec.orders()) : Long.MAX_VALUE;
        double sum = 0;
        int inside = 0;
        long placed = 0;
        for (int user = 0; user < users; user++) {
            Person person = person(user);
            sum += lookingAround(person);
            inside += isInside(person) ? 1 : 0;
            placed += isCustomer(user) ? counts[user] : 0;
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
        return priority(user) <= lastPriority;
    }

    private long priority(int user) {
        return priorities.stream(user).nextLong();
    }

    private double lookingAround(Person person) {
        double end = clock.end();
        double since = Math.max(person.registered(), clock.at(window.startMillis()));
        double eagerness = isCustomer(person.index()) ? CUSTOMERS_LOOK_MORE : 1;
        return flat ? 1 : person.activity() * eagerness * (end - since);
    }

    private int[] counts(PurchaseLaw candidate) {
        return IntStream.range(0, users)
                .parallel()
                .map(user -> count(user, candidate))
                .toArray();
    }

    private int count(int user, PurchaseLaw candidate) {
        List<Purchase> planned = purchases
                .of(person(user), Buyer.draw(buyers.stream(user), candidate))
                .purchases();
        return (int) planned.stream().filter(p -> p.kind() != Kind.LOST).count();
    }

    /** The law sped up until the users, all of them customers, bring the orders asked for; a sample aims a little higher. */
    private PurchaseLaw steady(PurchaseLaw slow, int wanted) {
        int step = Math.max(1, users / SAMPLE);
        double spare = step == 1 ? 1 : 1.03;
        double target = spare * wanted * ((users + step - 1) / step) / users;
        double low = 0;
        double high = 1;
        while (sampled(slow.faster(high), step) < target && high < 1e9) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 20; i++) {
            double middle = (low + high) / 2;
            if (sampled(slow.faster(middle), step) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return slow.faster(high);
    }

    private long sampled(PurchaseLaw candidate, int step) {
        return IntStream.range(0, (users + step - 1) / step)
                .parallel()
                .mapToLong(i -> count(i * step, candidate))
                .sum();
    }

    /** Takes users in a random order until the orders are met. */
    private long lastPriority(int[] counts, int wanted) {
        if (wanted == 0) {
            return Long.MIN_VALUE;
        }
        long[] order = IntStream.range(0, users).mapToLong(this::priority).toArray();
        int[] byPriority = IntStream.range(0, users)
                .boxed()
                .sorted(Comparator.comparingLong(user -> order[user]))
                .mapToInt(Integer::intValue)
                .toArray();
        long sum = 0;
        for (int user : byPriority) {
            sum += counts[user];
            if (sum >= wanted) {
                return order[user];
            }
        }
        return Long.MAX_VALUE;
    }
}

package io.ecom.generator.shop;

import io.ecom.generator.random.Seed;
import io.ecom.generator.shop.PurchaseLaw.FirstChance;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Who of all users is a customer, and by which law customers buy: decided so that the orders asked for are met. Users become
 * customers in a random order until there are orders enough. Immutable.
 */
final class Recruitment {
    /** When a realistic law brings too few orders: steady customers, as many purchases as it takes. */
    private static final PurchaseLaw STEADY = new PurchaseLaw(2, 20, 0, 1, FirstChance.AT_ONCE);

    private static final int SAMPLE = 4000;
    private static final double FASTEST = 1e9;

    private final PurchaseLaw law;
    private final int[] orders;
    private final long lastPriority;

    private Recruitment(PurchaseLaw law, int[] orders, long lastPriority) {
        this.law = law;
        this.orders = orders;
        this.lastPriority = lastPriority;
    }

    /** How many orders a user would place, as a customer, by a law; asked by several threads. */
    interface Counter {
        int orders(int user, PurchaseLaw law);
    }

    static Recruitment of(ShopSpec spec, Seed priorities, Counter counter) {
        PurchaseLaw usual = spec.behaviour().purchases();
        int[] orders = orders(spec.users(), usual, counter);
        if (!spec.behaviour().meetsOrders()) {
            return new Recruitment(usual, orders, Long.MAX_VALUE);
        }
        if (IntStream.of(orders).asLongStream().sum() >= spec.orders()) {
            return new Recruitment(usual, orders, lastPriority(orders, spec.orders(), priorities));
        }
        PurchaseLaw law = faster(spec.behaviour().isFlat() ? usual : STEADY, spec, counter);
        int[] more = orders(spec.users(), law, counter);
        return new Recruitment(law, more, lastPriority(more, spec.orders(), priorities));
    }

    /** The lower, the earlier a user becomes a customer. */
    static long priority(Seed priorities, int user) {
        return priorities.stream(user).nextLong();
    }

    PurchaseLaw law() {
        return law;
    }

    /** How many orders a user places, as a customer. */
    int orders(int user) {
        return orders[user];
    }

    /** Who has a higher one is no customer. */
    long lastPriority() {
        return lastPriority;
    }

    private static int[] orders(int users, PurchaseLaw law, Counter counter) {
        return IntStream.range(0, users)
                .parallel()
                .map(user -> counter.orders(user, law))
                .toArray();
    }

    /** The law sped up until the users, all of them customers, bring the orders asked for; a sample aims a little higher. */
    private static PurchaseLaw faster(PurchaseLaw slow, ShopSpec spec, Counter counter) {
        int step = Math.max(1, spec.users() / SAMPLE);
        int sampled = (spec.users() + step - 1) / step;
        double spare = step == 1 ? 1 : 1.03;
        double target = spare * spec.orders() * sampled / spec.users();
        double low = 0;
        double high = 1;
        while (sum(sampled, step, slow.faster(high), counter) < target && high < FASTEST) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 20; i++) {
            double middle = (low + high) / 2;
            if (sum(sampled, step, slow.faster(middle), counter) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return slow.faster(high);
    }

    private static long sum(int sampled, int step, PurchaseLaw law, Counter counter) {
        return IntStream.range(0, sampled)
                .parallel()
                .mapToLong(i -> counter.orders(i * step, law))
                .sum();
    }

    private static long lastPriority(int[] orders, int wanted, Seed priorities) {
        if (wanted == 0) {
            return Long.MIN_VALUE;
        }
        long[] order = IntStream.range(0, orders.length)
                .mapToLong(user -> priority(priorities, user))
                .toArray();
        int[] byPriority = IntStream.range(0, orders.length)
                .boxed()
                .sorted(Comparator.comparingLong(user -> order[user]))
                .mapToInt(Integer::intValue)
                .toArray();
        long sum = 0;
        for (int user : byPriority) {
            sum += orders[user];
            if (sum >= wanted) {
                return order[user];
            }
        }
        return Long.MAX_VALUE;
    }
}

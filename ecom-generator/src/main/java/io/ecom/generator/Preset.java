package io.ecom.generator;

import io.ecom.generator.shop.Behaviour;
import java.util.Locale;

/** Sizes of a data set that are known to work well. */
public enum Preset {
    /** A moment's worth, for tests and first looks. */
    TINY(Behaviour.REALISTIC, 300, 120, 12, 3_000, 300, 90),
    /** A year of a small real shop. */
    DEMO(Behaviour.REALISTIC, 12_000, 1_500, 25, 150_000, 7_500, 365),
    /** The size of the course that the format comes from: about 3.7 GB. */
    COURSE(Behaviour.REALISTIC, 10_000, 5_000, 25, 2_000_000, 500_000, 90),
    /** Ten times the course: about 37 GB. */
    LARGE(Behaviour.REALISTIC, 100_000, 50_000, 25, 20_000_000, 5_000_000, 90),
    /** The null to compare with: every user, product and hour alike. */
    FLAT(Behaviour.FLAT, 500, 1_000, 25, 100_000, 25_000, 90),
    /** The purchases of CDNOW by their published law: 2,357 customers, 78 weeks. */
    CDNOW(Behaviour.CDNOW, 2_357, 1_000, 25, 30_000, 6_400, 546);

    private final Behaviour behaviour;
    private final int users;
    private final int products;
    private final int categories;
    private final int sessions;
    private final int transactions;
    private final int days;

    Preset(Behaviour behaviour, int users, int products, int categories, int sessions, int transactions, int days) {
        this.behaviour = behaviour;
        this.users = users;
        this.products = products;
        this.categories = categories;
        this.sessions = sessions;
        this.transactions = transactions;
        this.days = days;
    }

    /** Options with this preset's sizes, the default seed and the default end. */
    public GeneratorOptions options() {
        return new GeneratorOptions(
                GeneratorOptions.DEFAULT_SEED,
                behaviour,
                users,
                products,
                categories,
                sessions,
                transactions,
                days,
                GeneratorOptions.DEFAULT_END);
    }

    /** The preset's name as it is written in commands and manifests. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.ecom.generator;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.ecom.generator.calendar.Window;
import io.ecom.generator.random.Seed;
import io.ecom.generator.shop.Behaviour;
import io.ecom.generator.shop.ShopSpec;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a data set is made from. Everything that it holds follows from these values.
 *
 * @param seed any text
 * @param sessions met within 2 %, but for very small data sets
 * @param transactions met within 2 %, but for very small data sets; how many of the users are customers follows from it
 * @param days how many days the data set covers
 * @param end the last of these days, in UTC
 */
public record GeneratorOptions(
        String seed,
        Behaviour behaviour,
        int users,
        int products,
        int categories,
        int sessions,
        int transactions,
        int days,
        LocalDate end) {
    public static final String DEFAULT_SEED = "ecom";
    public static final LocalDate DEFAULT_END = LocalDate.of(2025, 12, 31);

    private static final int MAX_USERS = 10_000_000;
    private static final int MAX_PRODUCTS = 100_000;
    private static final int MAX_CATEGORIES = 1_000;
    private static final int MAX_SESSIONS_A_USER = 2_000;
    private static final int MAX_DAYS = 3_650;
    private static final LocalDate EARLIEST_END = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST_END = LocalDate.of(2200, 12, 31);

    /** @throws IllegalArgumentException when a value makes no sense; the message names the option and the value */
    public GeneratorOptions {
        requireNonNull(seed, "seed");
        requireNonNull(behaviour, "behaviour");
        requireNonNull(end, "end");
        requireBetween("users", users, 1, MAX_USERS);
        requireBetween("products", products, 1, MAX_PRODUCTS);
        requireBetween("categories", categories, 1, MAX_CATEGORIES);
        requireBetween("days", days, 1, MAX_DAYS);
        require(
                !end.isBefore(EARLIEST_END) && !end.isAfter(LATEST_END),
                "end",
                end,
                "a day from " + EARLIEST_END + " to " + LATEST_END);
        require(categories <= products, "categories", categories, "at most as many as the " + products + " products");
        require(sessions >= 0, "sessions", sessions, "zero or more");
        require(
                sessions / MAX_SESSIONS_A_USER < users,
                "sessions",
                sessions,
                "fewer than " + MAX_SESSIONS_A_USER + " for each of the " + users + " users");
        require(transactions >= 0, "transactions", transactions, "zero or more");
        require(
                transactions * behaviour.sessionShare() <= sessions,
                "transactions",
                transactions,
                "at most one for each of the " + sessions + " sessions");
    }

    public GeneratorOptions withSeed(String value) {
        return new GeneratorOptions(value, behaviour, users, products, categories, sessions, transactions, days, end);
    }

    public GeneratorOptions withUsers(int value) {
        return new GeneratorOptions(seed, behaviour, value, products, categories, sessions, transactions, days, end);
    }

    /** Sets both at once, because the products bound the categories. */
    public GeneratorOptions withGoods(int newProducts, int newCategories) {
        return new GeneratorOptions(
                seed, behaviour, users, newProducts, newCategories, sessions, transactions, days, end);
    }

    /** Sets both at once, because the sessions bound the transactions. */
    public GeneratorOptions withActivity(int newSessions, int newTransactions) {
        return new GeneratorOptions(
                seed, behaviour, users, products, categories, newSessions, newTransactions, days, end);
    }

    public GeneratorOptions withDays(int value) {
        return new GeneratorOptions(seed, behaviour, users, products, categories, sessions, transactions, value, end);
    }

    public GeneratorOptions withEnd(LocalDate value) {
        return new GeneratorOptions(seed, behaviour, users, products, categories, sessions, transactions, days, value);
    }

    ShopSpec shop() {
        return new ShopSpec(
                Seed.of(seed),
                Window.ending(end, days),
                behaviour,
                users,
                products,
                categories,
                sessions,
                transactions);
    }

    /** The options as the manifest shows them. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("seed", seed);
        facts.put("behaviour", behaviour.toString());
        facts.put("users", users);
        facts.put("products", products);
        facts.put("categories", categories);
        facts.put("sessions", sessions);
        facts.put("transactions", transactions);
        facts.put("days", days);
        facts.put("end", end.toString());
        return facts;
    }

    private static void requireBetween(String option, int value, int low, int high) {
        require(value >= low && value <= high, option, value, "a number from " + low + " to " + high);
    }

    private static void require(boolean holds, String option, Object value, String expected) {
        checkArgument(holds, "Invalid value '%s' for option '%s': expected %s", value, option, expected);
    }
}

package io.ecom.examples.command;

import static java.util.Objects.requireNonNullElse;

import io.ecom.examples.console.Amount;
import io.ecom.generator.GeneratorOptions;
import io.ecom.generator.Preset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which shop to simulate. */
final class ShopChoices {
    private static final int SESSIONS_TO_SEE = 100_000;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            defaultValue = "demo",
            completionCandidates = PresetNames.class,
            description = "A size that works well: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String preset = "";

    @Option(names = "--seed", paramLabel = "TEXT", description = "Any text; another one gives another shop.")
    private @Nullable String seed;

    @Option(names = "--users", paramLabel = "N", description = "How many users register.")
    private @Nullable Integer users;

    @Option(names = "--products", paramLabel = "N", description = "How many products the shop has.")
    private @Nullable Integer products;

    @Option(names = "--categories", paramLabel = "N", description = "In how many categories.")
    private @Nullable Integer categories;

    @Option(names = "--sessions", paramLabel = "N", description = "How many sessions, met within 2 %%.")
    private @Nullable Integer sessions;

    @Option(names = "--transactions", paramLabel = "N", description = "How many transactions, met within 2 %%.")
    private @Nullable Integer transactions;

    @Option(names = "--days", paramLabel = "N", description = "How many days.")
    private @Nullable Integer days;

    @Option(names = "--end", paramLabel = "DATE", description = "The last day, such as 2025-12-31.")
    private @Nullable LocalDate end;

    /**
     * @throws IllegalArgumentException when a value makes no sense
     */
    GeneratorOptions options() {
        GeneratorOptions options = preset().options();
        options = seed == null ? options : options.withSeed(seed);
        options = days == null ? options : options.withDays(days);
        options = end == null ? options : options.withEnd(end);
        options = users == null ? options : options.withUsers(users);
        options = options.withGoods(
                requireNonNullElse(products, options.products()), requireNonNullElse(categories, options.categories()));
        return options.withActivity(
                requireNonNullElse(sessions, options.sessions()),
                requireNonNullElse(transactions, options.transactions()));
    }

    /** The same, with fewer sessions unless their number is given: enough to see, and over within a minute and a half. */
    GeneratorOptions optionsToSee() {
        GeneratorOptions options = options();
        return sessions == null && options.sessions() > SESSIONS_TO_SEE
                ? options.withActivity(SESSIONS_TO_SEE, Math.min(options.transactions(), SESSIONS_TO_SEE))
                : options;
    }

    /** The sizes in one phrase. */
    static String describe(GeneratorOptions options) {
        return "%s, %s, %s, %s"
                .formatted(
                        Amount.of(options.users(), "user"),
                        Amount.of(options.products(), "product"),
                        Amount.of(options.sessions(), "session"),
                        Amount.of(options.transactions(), "order"));
    }

    private Preset preset() {
        return Arrays.stream(Preset.values())
                .filter(candidate -> candidate.toString().equals(preset))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Invalid value '%s' for option 'preset': expected one of %s"
                                .formatted(preset, Arrays.toString(Preset.values()))));
    }

    /** The names for the help. */
    static final class PresetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Preset.values()).map(Preset::toString).iterator();
        }
    }
}

package io.ecom.analytics.check;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one table.
 *
 * @param difference the first one, null unless the table differs
 * @param problem why the table cannot be read, null unless it cannot
 * @param mistakes what explains the whole difference: one sentence, several when they come out alike, none when no usual
 *     mistake does
 */
public record TableCheck(
        String table,
        Verdict verdict,
        @Nullable Difference difference,
        @Nullable String problem,
        List<String> mistakes) {
    public TableCheck {
        mistakes = List.copyOf(mistakes);
    }

    /** How a table stands. */
    public enum Verdict {
        OK,
        DIFFERS,
        MISSING,
        UNREADABLE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static TableCheck ok(String table) {
        return new TableCheck(table, Verdict.OK, null, null, List.of());
    }

    static TableCheck missing(String table) {
        return new TableCheck(table, Verdict.MISSING, null, null, List.of());
    }

    static TableCheck unreadable(String table, String problem) {
        return new TableCheck(table, Verdict.UNREADABLE, null, problem, List.of());
    }

    static TableCheck differs(String table, Difference difference) {
        return new TableCheck(table, Verdict.DIFFERS, difference, null, List.of());
    }

    TableCheck because(List<String> found) {
        return new TableCheck(table, verdict, difference, problem, found);
    }
}

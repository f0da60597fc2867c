package io.ecom.model.insight;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence about the shop and what it rests on.
 *
 * @param id names it among the statements of a run: lower case letters, digits and hyphens
 * @param sentence whole, with its full stop, as plain text
 * @param figures the numbers it rests on, in the order in which they are shown
 * @param test how it was told from chance, such as {@code 95 % Wilson intervals do not overlap}; empty when nothing is
 *     claimed beyond the figures themselves
 * @param table the name of the result table that holds the figures
 * @param days the days it speaks of, such as those of an incident; null when it speaks of all
 */
public record Statement(
        String id,
        Kind kind,
        String sentence,
        List<Figure> figures,
        String test,
        String table,
        @Nullable Days days) {
    public Statement {
        checkArgument(
                id.matches("[a-z][a-z0-9-]*"),
                "Invalid statement id '%s': expected lower case letters, digits and hyphens",
                id);
        requireNonNull(kind, "kind");
        checkArgument(!sentence.isBlank(), "Invalid sentence of statement '%s': expected a text", id);
        figures = List.copyOf(figures);
        requireNonNull(test, "test");
        requireNonNull(table, "table");
        checkArgument(
                kind != Kind.INCIDENT || days != null,
                "Invalid days of statement '%s': expected the days of an incident, found none",
                id);
    }

    /** A statement about the whole observed period. */
    public static Statement of(String id, Kind kind, String sentence, List<Figure> figures, String test, String table) {
        return new Statement(id, kind, sentence, figures, test, table, null);
    }

    /** What a statement is to its reader. */
    public enum Kind {
        /** One of the few that belong on the first screen. */
        HEADLINE,
        FINDING,
        /** Something that happened on some days and ended. */
        INCIDENT,
        /** Says that something was looked for and is not there. */
        NOTHING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package io.ecom.analytics.check;

import org.jspecify.annotations.Nullable;

/**
 * Where a table departs from the right one.
 *
 * @param key the row, such as {@code date=2025-03-02}; empty when the whole table is meant
 * @param column empty when the whole row is meant
 * @param found null when the row or column is missing
 * @param expected null when the row should not be there
 */
public record Difference(
        String key,
        String column,
        @Nullable String found,
        @Nullable String expected) {
    /** The difference as a clause. */
    public String described() {
        if (key.isEmpty()) {
            return "column '%s' is missing".formatted(column);
        }
        if (column.isEmpty()) {
            return found == null
                    ? "row %s is missing".formatted(key)
                    : expected == null
                            ? "row %s should not be there".formatted(key)
                            : "row %s is there %s times".formatted(key, found);
        }
        return "%s, %s: found %s, expected %s".formatted(key, column, shown(found), shown(expected));
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isEmpty() ? "no value" : "'" + value + "'";
    }
}

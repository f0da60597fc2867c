package io.ecom.analytics.check;

import io.ecom.model.result.ColumnType;

/** The form of a key's field by which rows of two tables find each other. */
final class KeyText {
    private KeyText() {}

    static String of(ColumnType type, String field) {
        String text = field.strip();
        return switch (type) {
            case DATE -> Cells.same(type, text, Cells.firstOf(text, 10)) ? Cells.firstOf(text, 10) : text;
            case MONTH -> Cells.firstOf(text, 7);
            case INTEGER -> text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
            default -> text.equals("null") || text.equals("NaN") ? "" : text;
        };
    }

    /** Whether a field holds a count. */
    static boolean isCount(String field, long count) {
        return of(ColumnType.INTEGER, field).equals(String.valueOf(count));
    }
}

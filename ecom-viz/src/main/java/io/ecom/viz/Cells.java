package io.ecom.viz;

import tech.tablesaw.columns.Column;

/** Cells of Tablesaw tables as text. */
public final class Cells {
    private Cells() {}

    /** The cell as it stands in the CSV, empty when it is missing. */
    public static String text(Column<?> column, int row) {
        return column.isMissing(row) ? "" : column.getString(row);
    }
}

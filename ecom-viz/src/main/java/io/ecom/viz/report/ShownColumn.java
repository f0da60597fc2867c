package io.ecom.viz.report;

import io.ecom.model.result.Meaning;
import io.ecom.viz.Cells;
import io.ecom.viz.Html;
import io.ecom.viz.Numbers;
import java.util.Optional;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * A column of a table in figures: its head and its cells.
 *
 * @param meaning what the reader is told who points at the head
 * @param unit empty where there is none
 */
record ShownColumn(Column<?> data, Kind kind, String meaning, String unit) {
    /** Text up to this length is never broken. */
    private static final int SHORT = 28;

    /** How cells are written, and where they stand. */
    enum Kind {
        /** A part of one, in percent. */
        SHARE,
        FIGURE,
        FLAG,
        TEXT;

        private boolean isNumber() {
            return this == SHARE || this == FIGURE;
        }
    }

    static ShownColumn of(Column<?> data, Optional<io.ecom.model.result.Column> known) {
        String unit = known.map(io.ecom.model.result.Column::unit).orElse("");
        String meaning = known.map(io.ecom.model.result.Column::meaning).orElse(words(data.name()));
        Kind kind = kind(data.type(), unit);
        return new ShownColumn(data, kind, meaning, kind == Kind.SHARE ? "%" : unit);
    }

    private static Kind kind(ColumnType type, String unit) {
        if (NumericColumn.class.isAssignableFrom(type.create("c").getClass())) {
            return unit.equals(Meaning.SHARE) ? Kind.SHARE : Kind.FIGURE;
        }
        return type == ColumnType.BOOLEAN ? Kind.FLAG : Kind.TEXT;
    }

    void head(Html html) {
        String name = words(data.name());
        html.open("th", "scope", "col", "data-name", data.name(), "class", kind.isNumber() ? "n" : "t");
        html.open("button", "type", "button", "title", meaning).text(name);
        if (!unit.isEmpty() && !name.equals(unit)) {
            html.leaf("small", unit);
        }
        html.close().close();
    }

    void cell(Html html, int row) {
        String raw = Cells.text(data, row);
        switch (kind) {
            case SHARE -> figure(html, raw, Numbers.grouped(Numbers.hundredfold(raw)));
            case FIGURE -> figure(html, raw, Numbers.grouped(raw));
            case FLAG -> html.leaf("td", raw.equals("true") ? "yes" : raw.isEmpty() ? "" : "no", "data-v", raw);
            case TEXT -> html.leaf("td", raw, "class", raw.length() <= SHORT ? "s" : "l");
        }
    }

    /** The figure as the CSV has it stands beside the one that is shown: for sorting, and for the download. */
    private static void figure(Html html, String raw, String shown) {
        if (shown.equals(raw)) {
            html.leaf("td", raw, "class", "n");
        } else {
            html.leaf("td", shown, "class", "n", "data-v", raw);
        }
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }
}

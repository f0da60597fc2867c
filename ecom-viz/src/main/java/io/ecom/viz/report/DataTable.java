package io.ecom.viz.report;

import io.ecom.model.result.Column;
import io.ecom.viz.Cells;
import io.ecom.viz.Html;
import io.ecom.viz.Numbers;
import io.ecom.viz.Tables;
import java.util.Optional;
import java.util.regex.Pattern;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** A table in figures: plain, or behind a fold where it can be sorted and taken along as CSV. */
final class DataTable {
    static final int MOST = 500;

    /** Text up to this length is never broken. */
    private static final int SHORT = 28;

    private static final Pattern SHARE =
            Pattern.compile("share|rate|ci_low|ci_high|change|retention|share_of_.*|.*_share|.*_rate");

    private final String source;
    private final Table table;
    private final Tables meanings;

    /** @param source the name of the result table, which knows what the columns mean */
    DataTable(String source, Table table, Tables meanings) {
        this.source = source;
        this.table = table;
        this.meanings = meanings;
    }

    Html plain(String caption) {
        Html html = new Html().open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption);
        rows(html, caption);
        return html.closeLine();
    }

    Html folded(String title) {
        int shown = Math.min(MOST, table.rowCount());
        Html html = new Html().open("details", "class", "fold");
        html.open("summary")
                .leaf("span", "Data table", "class", "fold-name")
                .leaf("span", rowsNote(shown), "class", "fold-note")
                .closeLine();
        html.open("div", "class", "fold-body");
        html.open("div", "class", "fold-tools");
        html.leaf("span", "Columns sort on click.", "class", "fold-hint");
        html.leaf(
                "button",
                "Download CSV",
                "type",
                "button",
                "data-csv",
                table.name(),
                "aria-label",
                "Download CSV of " + title);
        html.closeLine();
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", title + ", data table");
        rows(html, title + ", " + rowsNote(shown));
        html.close().close();
        return html.closeLine();
    }

    private String rowsNote(int shown) {
        String all = Numbers.whole(table.rowCount());
        if (shown < table.rowCount()) {
            return "the first %s of %s rows".formatted(Numbers.whole(shown), all);
        }
        return shown == 1 ? "1 row" : all + " rows";
    }

    private void rows(Html html, String caption) {
        html.open("table").leaf("caption", caption).open("thead").open("tr");
        table.columns().forEach(column -> head(html, column));
        html.close().close().open("tbody");
        for (int row = 0; row < Math.min(MOST, table.rowCount()); row++) {
            html.open("tr");
            for (var column : table.columns()) {
                cell(html, column, Cells.text(column, row));
            }
            html.closeLine();
        }
        html.close().close();
    }

    private void head(Html html, tech.tablesaw.columns.Column<?> column) {
        String name = words(column.name());
        Optional<Column> meaning = meanings.meaning(source, column.name());
        String unit = isShare(column) ? "%" : meaning.map(Column::unit).orElse("");
        html.open("th", "scope", "col", "data-name", column.name(), "class", isNumber(column.type()) ? "n" : "t");
        html.open(
                        "button",
                        "type",
                        "button",
                        "title",
                        meaning.map(Column::meaning).orElse(name))
                .text(name);
        if (!unit.isEmpty() && !name.equals(unit)) {
            html.leaf("small", unit);
        }
        html.close().close();
    }

    private static void cell(Html html, tech.tablesaw.columns.Column<?> column, String raw) {
        if (isNumber(column.type())) {
            figure(html, raw, Numbers.grouped(isShare(column) ? Numbers.hundredfold(raw) : raw));
        } else if (column.type() == ColumnType.BOOLEAN) {
            html.leaf("td", raw.equals("true") ? "yes" : raw.isEmpty() ? "" : "no", "data-v", raw);
        } else {
            html.leaf("td", raw, "class", raw.length() <= SHORT ? "s" : "l");
        }
    }

    private static void figure(Html html, String raw, String shown) {
        if (shown.equals(raw)) {
            html.leaf("td", raw, "class", "n");
        } else {
            html.leaf("td", shown, "class", "n", "data-v", raw);
        }
    }

    /** Whether a column holds parts of one, which people read in percent. */
    private static boolean isShare(tech.tablesaw.columns.Column<?> column) {
        return isNumber(column.type()) && SHARE.matcher(column.name()).matches();
    }

    private static boolean isNumber(ColumnType type) {
        return NumericColumn.class.isAssignableFrom(type.create("c").getClass());
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }
}

package io.ecom.viz.report;

import io.ecom.viz.Html;
import io.ecom.viz.Numbers;
import java.util.List;
import tech.tablesaw.api.Table;

/** A table in figures: plain, or behind a fold where it can be sorted and taken along as CSV. */
final class DataTable {
    static final int MOST = 500;

    private final Table table;
    private final List<ShownColumn> columns;

    DataTable(Table table, Meanings meanings) {
        this.table = table;
        this.columns = table.columns().stream()
                .map(column -> ShownColumn.of(column, meanings.of(column.name())))
                .toList();
    }

    Html plain(String caption) {
        return scrolled(caption, caption);
    }

    Html folded(String title) {
        String note = rowsNote();
        Html html = new Html().open("details", "class", "fold");
        html.open("summary")
                .leaf("span", "Data table", "class", "fold-name")
                .leaf("span", note, "class", "fold-note")
                .closeLine();
        html.open("div", "class", "fold-body").append(tools(title));
        return html.append(scrolled(title + ", data table", title + ", " + note))
                .close()
                .closeLine();
    }

    private Html tools(String title) {
        String label = "Download CSV of " + title;
        return new Html()
                .open("div", "class", "fold-tools")
                .leaf("span", "Columns sort on click.", "class", "fold-hint")
                .leaf("button", "Download CSV", "type", "button", "data-csv", table.name(), "aria-label", label)
                .closeLine();
    }

    private String rowsNote() {
        String all = Numbers.whole(table.rowCount());
        if (shownRows() < table.rowCount()) {
            return "the first %s of %s rows".formatted(Numbers.whole(shownRows()), all);
        }
        return table.rowCount() == 1 ? "1 row" : all + " rows";
    }

    private int shownRows() {
        return Math.min(MOST, table.rowCount());
    }

    /** Wide tables scroll by themselves, by keyboard too. */
    private Html scrolled(String label, String caption) {
        Html html = new Html().open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", label);
        rows(html, caption);
        return html.close();
    }

    private void rows(Html html, String caption) {
        html.open("table").leaf("caption", caption).open("thead").open("tr");
        columns.forEach(column -> column.head(html));
        html.close().close().open("tbody");
        for (int row = 0; row < shownRows(); row++) {
            html.open("tr");
            for (ShownColumn column : columns) {
                column.cell(html, row);
            }
            html.closeLine();
        }
        html.close().close();
    }
}

package io.ecom.model.result;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * A table as text, whoever wrote it: a header and rows of as many fields, empty where there is no value.
 *
 * @param columns as in the header
 */
public record TextTable(List<String> columns, List<List<String>> rows) {
    public TextTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            checkArgument(
                    row.size() == columns.size(),
                    "Invalid row %s: expected %s fields, found %s",
                    row,
                    columns.size(),
                    row.size());
        }
    }

    /** The rows of a result table as its CSV form prints them. */
    public static <R extends Record> TextTable of(ResultTable<R> table, List<R> rows) {
        return new TextTable(
                table.columns().stream().map(Column::name).toList(),
                rows.stream().map(table::print).toList());
    }

    /** Where a column stands, −1 when there is none of this name. */
    public int indexOf(String column) {
        return columns.indexOf(column);
    }
}

package io.ecom.analytics.answer;

import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import java.util.List;

/**
 * The rows of one result table.
 *
 * @param <R> the record of a row
 */
public record Answer<R extends Record>(ResultTable<R> table, List<R> rows) {
    public Answer {
        rows = List.copyOf(rows);
    }

    static <R extends Record> Answer<R> of(Class<R> rowType, List<R> rows) {
        return new Answer<>(ResultTable.of(rowType), rows);
    }

    /** The table in its CSV form. */
    public String csv() {
        return ResultCsv.text(table, rows);
    }

    /** Equal answers have equal digests, whatever engine gave them. */
    public String digest() {
        return ResultCsv.digest(table, rows);
    }
}

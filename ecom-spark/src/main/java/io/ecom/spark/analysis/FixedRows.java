package io.ecom.spark.analysis;

import io.ecom.model.result.ResultTable;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Tables with rows that are always there: Spark adds up exact figures, one row for the table or for each of its groups, and
 * the rows are made of it, in its order.
 */
final class FixedRows {
    private FixedRows() {}

    /** Rows of a table out of one row of figures. */
    interface Maker<R extends Record> extends Serializable {
        List<R> rows(Row figures);
    }

    static <R extends Record> Dataset<Row> of(Dataset<Row> figures, Class<R> rowType, Maker<R> maker) {
        FlatMapFunction<Row, Row> toRows = row -> {
            ResultRows<R> rows = ResultRows.of(ResultTable.of(rowType));
            return maker.rows(row).stream().map(rows::toRow).iterator();
        };
        return figures.flatMap(
                toRows, Encoders.row(ResultRows.of(ResultTable.of(rowType)).schema()));
    }
}

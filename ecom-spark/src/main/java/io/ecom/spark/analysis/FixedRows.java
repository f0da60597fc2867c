package io.ecom.spark.analysis;

import io.ecom.model.result.ResultTable;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Tables whose rows are always the same ones: Spark adds up one row of exact figures, and the table is made of it. */
final class FixedRows {
    private FixedRows() {}

    /** The rows of a table out of one row of figures. */
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

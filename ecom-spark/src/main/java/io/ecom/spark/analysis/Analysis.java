package io.ecom.spark.analysis;

import com.google.common.collect.Iterators;
import io.ecom.model.result.ResultTable;
import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A question to the shop whose answer is a result table.
 *
 * <p>An analysis is a value: it holds its options and nothing else, and is safe for use by several threads.
 *
 * @param <R> the record of a row
 */
public interface Analysis<R extends Record> {
    /** The table that answers it. */
    ResultTable<R> table();

    /** The answer as Spark has it: the columns of {@link #table()}, in its order of rows. */
    Dataset<Row> dataset(Facts facts);

    /** What a reader of the answer must know beside it, such as that not all of it is shown; mostly nothing. */
    default Optional<String> remark(Facts facts) {
        return Optional.empty();
    }

    /** The answer row by row; one partition at a time comes to the driver. */
    default Iterator<R> rows(Facts facts) {
        ResultRows<R> rows = ResultRows.of(table());
        return Iterators.transform(dataset(facts).toLocalIterator(), rows::toRecord);
    }
}

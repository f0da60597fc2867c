package io.ecom.hbase.query;

import java.util.stream.Stream;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;

/**
 * A question to the tables: a value that can be compared, printed and looked into without a server.
 *
 * @param <R> the answer
 */
public sealed interface HBaseQuery<R>
        permits SessionsOfUser,
                LastSessions,
                PageViewsOfSession,
                ProductDaysBetween,
                UsersActiveOn,
                TopViewedProducts,
                AbandonedCarts,
                ActivityOfUser,
                ActivityOfUsers,
                ProductTotals,
                RowsAsStored {
    /** The table that answers, without a prefix. */
    String table();

    /** Which rows and cells are read. */
    Scan scan();

    /**
     * Makes the answer of the rows.
     *
     * @param table the table's name, for errors
     */
    R answer(String table, Stream<Result> rows);

    /**
     * The line for the HBase shell that reads the same rows.
     *
     * @param prefix stands before the table's name
     */
    default String shell(String prefix) {
        return ShellText.scan(prefix + table(), scan());
    }
}

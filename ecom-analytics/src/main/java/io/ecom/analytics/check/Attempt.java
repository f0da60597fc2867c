package io.ecom.analytics.check;

import io.ecom.model.load.RecordSink;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.TextTable;
import java.util.Set;

/** Somebody who makes a mistake: hears all records, then writes tables. */
interface Attempt extends RecordSink {
    /** The table as it comes out wrong. */
    TextTable table(String name);

    /** Columns of a table that the mistake leaves open. */
    default Set<String> open(String name) {
        return Set.of();
    }

    /** Whether somebody's table is what this mistake leads to. */
    default boolean explains(ResultTable<?> table, TextTable found) {
        return new Comparison(table, open(table.name()))
                .firstDifference(found, table(table.name()))
                .isEmpty();
    }
}

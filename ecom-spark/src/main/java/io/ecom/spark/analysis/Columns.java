package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;

import org.apache.spark.sql.Column;

/** Columns that many analyses need. */
final class Columns {
    private Columns() {}

    /** The calendar month of a time or date, such as 2026-10. */
    static Column month(Column time) {
        return substring(time.cast("date").cast("string"), 1, 7);
    }

    /** A count under its name, zero where an outer join found nothing. */
    static Column orZero(String count) {
        return coalesce(col(count), lit(0L)).as(count);
    }
}

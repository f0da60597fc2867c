package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_diff;

import java.time.LocalDateTime;
import org.apache.spark.sql.Column;

/** Times as numbers that do not know a zone. */
final class Millis {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

    private Millis() {}

    /** The milliseconds of a {@code timestamp_ntz} since 1970. */
    static Column of(Column time) {
        return timestamp_diff("MILLISECOND", lit(EPOCH), time);
    }
}

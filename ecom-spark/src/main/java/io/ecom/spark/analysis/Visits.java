package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.weekday;

import io.ecom.model.Codes;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;

/**
 * Sessions without their bulk: of the page views only what analyses ask of them.
 *
 * <p>One pass in Java over three plain arrays. Spark's higher-order functions would go over the views once for each
 * question, interpreted, and cost ten times as much.
 */
final class Visits {
    private static final StructType SCHEMA = StructType.fromDDL("""
            session_id STRING, user_id STRING, start_time TIMESTAMP_NTZ, duration_seconds BIGINT, device_type STRING,
            os STRING, browser STRING, referrer STRING, converted BOOLEAN, page_views BIGINT, viewed ARRAY<STRING>,
            product_view ARRAY<BIGINT>, cart ARRAY<BIGINT>, checkout ARRAY<BIGINT>""");

    private Visits() {}

    static Dataset<Row> of(Dataset<Row> sessions) {
        return sessions.select(
                        col("session_id"),
                        col("user_id"),
                        col("start_time"),
                        col("duration_seconds"),
                        col("device_type"),
                        col("os"),
                        col("browser"),
                        col("referrer"),
                        col("conversion_status"),
                        col("page_views.page_type"),
                        col("page_views.product_id"),
                        col("page_views.timestamp"))
                .map((MapFunction<Row, Row>) Visits::visit, Encoders.row(SCHEMA));
    }

    /** Visits counted by what they happen with, see {@link Facts#occasions}. */
    static Dataset<Row> byOccasion(Dataset<Row> visits) {
        return visits.groupBy(
                        col("device_type"),
                        col("os"),
                        col("browser"),
                        col("referrer"),
                        weekday(col("start_time").cast("date")).as("weekday"),
                        hour(col("start_time")).as("hour"))
                .agg(count(lit(1)).as("sessions"), count_if(col("converted")).as("converted"));
    }

    private static Row visit(Row session) {
        Views views = new Views();
        @Nullable Seq<String> types = session.getAs(9);
        if (types != null) {
            Seq<String> products = session.getAs(10);
            Seq<LocalDateTime> times = session.getAs(11);
            for (int i = 0; i < types.length(); i++) {
                views.add(types.apply(i), products.apply(i), times.apply(i));
            }
        }
        return RowFactory.create(
                session.get(0),
                session.get(1),
                session.get(2),
                session.get(3),
                session.get(4),
                session.get(5),
                session.get(6),
                session.get(7),
                Codes.CONVERTED.equals(session.get(8)),
                views.count,
                views.products.toArray(),
                views.details.toArray(),
                views.carts.toArray(),
                views.checkouts.toArray());
    }

    /** The page views of one session, sorted by what they are asked for. */
    private static final class Views {
        private final List<String> products = new ArrayList<>();
        private final List<Long> details = new ArrayList<>();
        private final List<Long> carts = new ArrayList<>();
        private final List<Long> checkouts = new ArrayList<>();
        private long count;

        void add(String type, @Nullable String product, LocalDateTime time) {
            count++;
            switch (type) {
                case Codes.PRODUCT_DETAIL -> {
                    details.add(millis(time));
                    if (product != null) {
                        products.add(product);
                    }
                }
                case Codes.CART -> carts.add(millis(time));
                case Codes.CHECKOUT -> checkouts.add(millis(time));
                default -> {}
            }
        }

        private static long millis(LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC).toEpochMilli();
        }
    }
}

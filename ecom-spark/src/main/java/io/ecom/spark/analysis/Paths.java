package io.ecom.spark.analysis;

import static io.ecom.model.result.FunnelStep.STEPS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;

import io.ecom.analytics.funnel.FunnelPath;
import io.ecom.analytics.funnel.WindowFunnel;
import java.time.Duration;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;

/** How far each session comes on the way to a purchase. */
final class Paths {
    private static final StructType SCHEMA = StructType.fromDDL("""
            session_id STRING, device_type STRING, referrer STRING, product_view ARRAY<BIGINT>, cart ARRAY<BIGINT>,
            checkout ARRAY<BIGINT>, level INT, delays ARRAY<BIGINT>""");

    private static final String[] OUTCOME = {"device_type", "referrer", "level", "delays"};

    private Paths() {}

    /**
     * A row for each session: device_type, referrer, level, and delays, of each step from the second the milliseconds.
     *
     * <p>Sessions that stop before a checkout are not joined with purchases: nothing could become of it.
     */
    static Dataset<Row> within(Duration window, Facts facts) {
        WindowFunnel funnel = new WindowFunnel(STEPS.size(), window);
        MapFunction<Row, Row> match = visit -> match(funnel, visit);
        Dataset<Row> views = facts.visits()
                .select("session_id", "device_type", "referrer", "product_view", "cart", "checkout")
                .withColumn("purchase", lit(null).cast("array<bigint>"))
                .map(match, Encoders.row(SCHEMA));
        Dataset<Row> purchases = facts.orders()
                .filter(col("session_id").isNotNull())
                .groupBy("session_id")
                .agg(collect_list(Millis.of(col("timestamp"))).as("purchase"));
        int lastStep = STEPS.size() - 1;
        Dataset<Row> atCheckout = views.filter(col("level").equalTo(lastStep))
                .join(purchases, "session_id", "left")
                .select("session_id", "device_type", "referrer", "product_view", "cart", "checkout", "purchase")
                .map(match, Encoders.row(SCHEMA));
        return outcome(views.filter(col("level").lt(lastStep))).union(outcome(atCheckout));
    }

    private static Dataset<Row> outcome(Dataset<Row> paths) {
        return paths.select(OUTCOME[0], OUTCOME[1], OUTCOME[2], OUTCOME[3]);
    }

    private static Row match(WindowFunnel funnel, Row visit) {
        FunnelPath path = funnel.match(
                times(visit.getAs(3)), times(visit.getAs(4)), times(visit.getAs(5)), times(visit.getAs(6)));
        Object[] delays = new Object[Math.max(0, path.level() - 1)];
        for (int step = 1; step < path.level(); step++) {
            delays[step - 1] = path.delay(step);
        }
        return RowFactory.create(
                visit.get(0),
                visit.get(1),
                visit.get(2),
                visit.get(3),
                visit.get(4),
                visit.get(5),
                path.level(),
                delays);
    }

    private static long[] times(@Nullable Seq<Long> values) {
        if (values == null) {
            return new long[0];
        }
        long[] array = new long[values.length()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.apply(i);
        }
        return array;
    }
}

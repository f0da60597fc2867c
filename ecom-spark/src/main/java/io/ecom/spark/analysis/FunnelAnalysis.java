package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.ecom.analytics.funnel.FunnelPath;
import io.ecom.analytics.funnel.WindowFunnel;
import io.ecom.analytics.stat.Median;
import io.ecom.analytics.stat.Statistic;
import io.ecom.model.result.FunnelStep;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.ResultTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;

/**
 * How many sessions come how far on the way to a purchase, and how long each step takes.
 *
 * @param window how long after its first event the way may go on
 */
public record FunnelAnalysis(Duration window) implements Analysis<FunnelStep> {
    static final List<String> STEPS = List.of("product_view", "cart", "checkout", "purchase");
    private static final double MILLIS = 1000;

    private static final StructType PATH =
            StructType.fromDDL("device_type STRING, referrer STRING, level INT, delays ARRAY<BIGINT>");

    @Override
    public ResultTable<FunnelStep> table() {
        return ResultTable.of(FunnelStep.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        List<Column> figures = new ArrayList<>();
        for (int step = 0; step < STEPS.size(); step++) {
            figures.add(count_if(col("level").gt(step)).as("sessions_" + step));
            figures.add(middle(step, "ASC").as("lower_" + step));
            figures.add(middle(step, "DESC").as("upper_" + step));
        }
        Dataset<Row> sums = paths(facts).agg(lit(1), figures.toArray(Column[]::new));
        return FixedRows.of(sums, FunnelStep.class, FunnelAnalysis::rows);
    }

    /** The way of each session: device_type, referrer, level and delays. */
    Dataset<Row> paths(Facts facts) {
        Dataset<Row> purchases = facts.orders()
                .filter(col("session_id").isNotNull())
                .groupBy("session_id")
                .agg(collect_list(Millis.of(col("timestamp"))).as("purchase"));
        WindowFunnel funnel = new WindowFunnel(STEPS.size(), window);
        MapFunction<Row, Row> match = visit -> match(funnel, visit);
        return facts.visits()
                .join(purchases, "session_id", "left")
                .select("device_type", "referrer", "product_view", "cart", "checkout", "purchase")
                .map(match, Encoders.row(PATH));
    }

    private static Row match(WindowFunnel funnel, Row visit) {
        FunnelPath path = funnel.match(
                times(visit.getAs(2)), times(visit.getAs(3)), times(visit.getAs(4)), times(visit.getAs(5)));
        Object[] delays = new Object[path.level()];
        for (int step = 1; step < delays.length; step++) {
            delays[step] = path.delay(step);
        }
        return RowFactory.create(visit.get(0), visit.get(1), path.level(), delays);
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

    /** One of the two middle delays of a step, exact: the lower in ascending order, the upper in descending. */
    private static Column middle(int step, String order) {
        return expr("percentile_disc(0.5) WITHIN GROUP (ORDER BY get(delays, %s) %s)".formatted(step, order));
    }

    private static List<FunnelStep> rows(Row sums) {
        List<FunnelStep> rows = new ArrayList<>();
        long first = sessions(sums, 0);
        for (int step = 0; step < STEPS.size(); step++) {
            long sessions = sessions(sums, step);
            rows.add(new FunnelStep(
                    STEPS.get(step),
                    sessions,
                    Ratio.of(sessions, first).rounded(),
                    step == 0
                            ? null
                            : Ratio.of(sessions, sessions(sums, step - 1)).rounded(),
                    medianSeconds(sums, step)));
        }
        return rows;
    }

    private static long sessions(Row sums, int step) {
        return sums.<Long>getAs("sessions_" + step);
    }

    private static @Nullable BigDecimal medianSeconds(Row sums, int step) {
        @Nullable Number lower = sums.getAs("lower_" + step);
        @Nullable Number upper = sums.getAs("upper_" + step);
        return lower == null || upper == null
                ? null
                : Statistic.rounded(Median.ofMiddle(lower.longValue(), upper.longValue()) / MILLIS);
    }
}

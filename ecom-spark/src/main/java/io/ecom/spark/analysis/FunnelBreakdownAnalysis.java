package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Quotients.ratio;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.ecom.model.result.FunnelBreakdown;
import io.ecom.model.result.ResultTable;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The funnel for each device and each referrer that occurs.
 *
 * @param window how long after its first event the way may go on
 */
public record FunnelBreakdownAnalysis(Duration window) implements Analysis<FunnelBreakdown> {
    @Override
    public ResultTable<FunnelBreakdown> table() {
        return ResultTable.of(FunnelBreakdown.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        Column dimensions =
                array(dimension(0, "device", col("device_type")), dimension(1, "referrer", col("referrer")));
        Column[] reached = IntStream.range(0, Paths.STEPS.size())
                .mapToObj(
                        step -> sum(when(col("level").gt(step), col("sessions")).otherwise(0L))
                                .as("reached_" + step))
                .toArray(Column[]::new);
        Column[] steps = IntStream.range(0, Paths.STEPS.size())
                .mapToObj(step -> struct(
                        lit(step).as("number"),
                        lit(Paths.STEPS.get(step)).as("step"),
                        col("reached_" + step).as("sessions")))
                .toArray(Column[]::new);
        return facts.paths(window)
                .groupBy("device_type", "referrer", "level")
                .agg(count(lit(1)).as("sessions"))
                .select(col("level"), col("sessions"), inline(dimensions))
                .groupBy("place", "dimension", "value")
                .agg(lit(1), reached)
                .select(
                        col("place"),
                        col("dimension"),
                        col("value"),
                        col("reached_0").as("first"),
                        inline(array(steps)))
                .orderBy(col("place"), col("value").asc_nulls_first(), col("number"))
                .select(
                        col("dimension"),
                        col("value"),
                        col("step"),
                        col("sessions"),
                        ratio(col("sessions"), col("first")).as("share_of_first"));
    }

    private static Column dimension(int place, String name, Column value) {
        return struct(lit(place).as("place"), lit(name).as("dimension"), value.as("value"));
    }
}

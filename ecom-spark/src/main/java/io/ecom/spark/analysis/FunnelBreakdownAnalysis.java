package io.ecom.spark.analysis;

import static io.ecom.model.result.FunnelStep.STEPS;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.ecom.model.result.FunnelBreakdown;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.ResultTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        Column[] reached = IntStream.range(0, STEPS.size())
                .mapToObj(
                        step -> sum(when(col("level").gt(step), col("sessions")).otherwise(0L))
                                .as("sessions_" + step))
                .toArray(Column[]::new);
        Dataset<Row> paths = facts.paths(window);
        StepDelays delays = StepDelays.of(
                paths.filter(col("level").gt(1)).select(col("delays"), inline(dimensions)),
                facts,
                "dimension",
                "value");
        Dataset<Row> figures = paths.groupBy("device_type", "referrer", "level")
                .agg(count(lit(1)).as("sessions"))
                .select(col("level"), col("sessions"), inline(dimensions))
                .groupBy("place", "dimension", "value")
                .agg(lit(1), reached)
                .orderBy(col("place"), col("value").asc_nulls_first());
        return FixedRows.of(figures, FunnelBreakdown.class, sums -> rows(sums, delays));
    }

    private static Column dimension(int place, String name, Column value) {
        return struct(lit(place).as("place"), lit(name).as("dimension"), value.as("value"));
    }

    private static List<FunnelBreakdown> rows(Row sums, StepDelays delays) {
        String dimension = sums.getAs("dimension");
        String value = sums.getAs("value");
        long first = sums.<Long>getAs("sessions_0");
        List<FunnelBreakdown> rows = new ArrayList<>();
        for (int step = 0; step < STEPS.size(); step++) {
            long sessions = sums.<Long>getAs("sessions_" + step);
            rows.add(new FunnelBreakdown(
                    dimension,
                    value,
                    STEPS.get(step),
                    sessions,
                    Ratio.of(sessions, first).rounded(),
                    delays.medianSeconds(step, dimension, value)));
        }
        return rows;
    }
}

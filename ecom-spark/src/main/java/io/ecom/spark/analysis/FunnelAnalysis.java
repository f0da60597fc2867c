package io.ecom.spark.analysis;

import static io.ecom.model.result.FunnelStep.STEPS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import io.ecom.model.result.FunnelStep;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.ResultTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many sessions come how far on the way to a purchase, and how long each step takes.
 *
 * @param window how long after its first event the way may go on
 */
public record FunnelAnalysis(Duration window) implements Analysis<FunnelStep> {
    @Override
    public ResultTable<FunnelStep> table() {
        return ResultTable.of(FunnelStep.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        List<Column> figures = new ArrayList<>();
        for (int step = 0; step < STEPS.size(); step++) {
            figures.add(count_if(col("level").gt(step)).as("sessions_" + step));
        }
        Dataset<Row> paths = facts.paths(window);
        StepDelays delays = StepDelays.of(paths, facts);
        return FixedRows.of(
                paths.agg(lit(1), figures.toArray(Column[]::new)), FunnelStep.class, sums -> rows(sums, delays));
    }

    private static List<FunnelStep> rows(Row sums, StepDelays delays) {
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
                    delays.medianSeconds(step)));
        }
        return rows;
    }

    private static long sessions(Row sums, int step) {
        return sums.<Long>getAs("sessions_" + step);
    }
}

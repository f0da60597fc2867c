package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import io.ecom.analytics.stat.Statistic;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** How long each step of the funnel takes from the step before, in each group of sessions. */
final class StepDelays implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double MILLIS = 1000;

    private final Map<Row, Double> medians;

    private StepDelays(Map<Row, Double> medians) {
        this.medians = medians;
    }

    /**
     * @param paths delays, see {@link Paths#within}, and the columns that make the group
     * @param group none when all sessions are one group
     */
    static StepDelays of(Dataset<Row> paths, Facts facts, String... group) {
        Column[] columns =
                Arrays.copyOf(Arrays.stream(group).map(name -> col(name)).toArray(Column[]::new), group.length + 1);
        columns[group.length] = posexplode(col("delays")).as(new String[] {"position", "millis"});
        return new StepDelays(Medians.of(paths.select(columns), facts));
    }

    /**
     * The median seconds that the sessions of a group take to a step, or null when none reaches it.
     *
     * @param step counted from 0; the first has none before it
     */
    @Nullable
    BigDecimal medianSeconds(int step, @Nullable Object... group) {
        @Nullable Object[] key = Arrays.copyOf(group, group.length + 1, Object[].class);
        key[group.length] = step - 1;
        Double millis = medians.get(RowFactory.create(key));
        return millis == null ? null : Statistic.rounded(millis / MILLIS);
    }
}

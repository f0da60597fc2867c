package io.ecom.spark.analysis;

import static io.ecom.spark.analysis.Columns.orZero;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.when;

import io.ecom.analytics.stat.Correlation;
import io.ecom.analytics.stat.Interval;
import io.ecom.analytics.stat.Statistic;
import io.ecom.model.result.Engagement;
import io.ecom.model.result.ResultTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** How closely what users do in sessions goes with what they buy. */
public record EngagementAnalysis() implements Analysis<Engagement> {
    static final List<String> VISITING = List.of("sessions", "page_views", "session_seconds");
    static final List<String> BUYING = List.of("orders", "revenue", "converted_sessions");
    private static final List<String> METRICS =
            Stream.concat(VISITING.stream(), BUYING.stream()).toList();

    @Override
    public ResultTable<Engagement> table() {
        return ResultTable.of(Engagement.class);
    }

    @Override
    public Dataset<Row> dataset(Facts facts) {
        EngagementSums sums = withRanks(metrics(facts), facts)
                .javaRDD()
                .treeAggregate(new EngagementSums(), EngagementSums::add, EngagementSums::merge);
        return FixedRows.of(facts.shoppers().agg(count(lit(1))), Engagement.class, users -> rows(sums));
    }

    /** Each user's metrics one by one: user_id, metric, value. Amounts are in cents. */
    static Dataset<Row> metrics(Facts facts) {
        Column values = array(
                orZero("sessions"),
                orZero("page_views"),
                orZero("session_seconds"),
                col("orders"),
                col("revenue").multiply(100).cast("bigint"),
                orZero("converted_sessions"));
        return facts.shoppers()
                .join(facts.visitors(), "user_id", "left")
                .select(col("user_id"), posexplode(values).as(new String[] {"metric", "value"}));
    }

    /** A row for each user: all values, then all ranks. */
    private static Dataset<Row> withRanks(Dataset<Row> metrics, Facts facts) {
        List<Column> columns = new ArrayList<>();
        for (String column : List.of("value", "rank")) {
            for (int metric = 0; metric < METRICS.size(); metric++) {
                columns.add(
                        max(when(col("metric").equalTo(metric), col(column))).as(column + metric));
            }
        }
        Dataset<Row> ranks = Ranks.of(metrics.select("metric", "value"), METRICS.size(), facts);
        return metrics.join(ranks, new String[] {"metric", "value"})
                .groupBy("user_id")
                .agg(columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new))
                .drop("user_id");
    }

    private static List<Engagement> rows(EngagementSums sums) {
        List<Engagement> rows = new ArrayList<>();
        for (int x = 0; x < VISITING.size(); x++) {
            for (int y = 0; y < BUYING.size(); y++) {
                double pearson = sums.values(x, y).correlation();
                long users = sums.values(x, y).count();
                Optional<Interval> interval = Correlation.interval(pearson, users);
                rows.add(new Engagement(
                        VISITING.get(x),
                        BUYING.get(y),
                        users,
                        Statistic.rounded(pearson),
                        Statistic.rounded(sums.ranks(x, y).correlation()),
                        end(interval, Interval::low),
                        end(interval, Interval::high)));
            }
        }
        return rows;
    }

    private static @Nullable BigDecimal end(Optional<Interval> interval, ToDoubleFunction<Interval> end) {
        return interval.map(found -> Statistic.rounded(end.applyAsDouble(found)))
                .orElse(null);
    }
}

package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import com.google.common.collect.Iterators;
import io.ecom.analytics.stat.Correlation;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The ranks of several metrics at once, from one sort of their distinct values. */
final class Ranks {
    private static final StructType SCHEMA = StructType.fromDDL("metric INT, value BIGINT, rank BIGINT");

    private Ranks() {}

    /**
     * Twice the average rank of each value within its metric: metric, value, rank.
     *
     * @param values metric, from 0, and value; as many of each metric
     * @param metrics how many there are
     * @param facts keep the sorted values
     */
    static Dataset<Row> of(Dataset<Row> values, int metrics, Facts facts) {
        Dataset<Row> sorted =
                facts.keep(values.groupBy("metric", "value").agg(count(lit(1))).sort("metric", "value"));
        long[] before = Running.totals(sorted, 2);
        long valuesOfEach = before[before.length - 1] / metrics;
        MapPartitionsFunction<Row, Row> rank = rows ->
                Iterators.transform(rows, new Ranking(before[TaskContext.getPartitionId()], valuesOfEach)::rank);
        return sorted.mapPartitions(rank, Encoders.row(SCHEMA));
    }

    /** Goes over the values in order and knows how many there were before. */
    private static final class Ranking {
        private final long valuesOfEach;
        private long before;

        Ranking(long before, long valuesOfEach) {
            this.before = before;
            this.valuesOfEach = valuesOfEach;
        }

        Row rank(Row value) {
            long equal = value.getLong(2);
            long rank = Correlation.doubledRank(before % valuesOfEach, equal);
            before += equal;
            return RowFactory.create(value.get(0), value.get(1), rank);
        }
    }
}

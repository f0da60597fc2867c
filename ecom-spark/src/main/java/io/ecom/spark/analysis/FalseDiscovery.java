package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import com.google.common.collect.Iterators;
import io.ecom.analytics.basket.BenjaminiHochberg;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The q-values of any number of tests.
 *
 * <p>The p-values are sorted across all partitions, the largest first; each partition goes on where the ones before it
 * stop, and only a count and a q-value of each comes to the driver.
 */
final class FalseDiscovery {
    private static final StructType SCHEMA = StructType.fromDDL("p DOUBLE, q DOUBLE");

    private FalseDiscovery() {}

    /**
     * Each p-value once, with its q-value: p, q.
     *
     * @param tests p and tests, the number of those that have it
     * @param facts keep the sorted p-values
     */
    static Dataset<Row> qValues(Dataset<Row> tests, Facts facts) {
        Dataset<Row> sorted = facts.keep(tests.groupBy("p").agg(sum("tests")).sort(col("p").desc()));
        long[] larger = Running.totals(sorted, 1);
        double[] least = leastBefore(sorted, larger);
        MapPartitionsFunction<Row, Row> step = rows -> {
            int part = TaskContext.getPartitionId();
            return qValues(rows, descent(larger, part, least[part]));
        };
        return sorted.mapPartitions(step, Encoders.row(SCHEMA));
    }

    /** For each partition the smallest q-value before it. */
    private static double[] leastBefore(Dataset<Row> sorted, long[] larger) {
        Function2<Integer, Iterator<Row>, Iterator<Double>> last = (part, rows) -> {
            BenjaminiHochberg descent = descent(larger, part, 1);
            rows.forEachRemaining(row -> descent.next(row.getDouble(0), row.getLong(1)));
            return List.of(descent.least()).iterator();
        };
        List<Double> leastOfPart =
                sorted.javaRDD().mapPartitionsWithIndex(last, true).collect();
        double[] least = new double[leastOfPart.size() + 1];
        least[0] = 1;
        for (int part = 0; part < leastOfPart.size(); part++) {
            least[part + 1] = Math.min(least[part], leastOfPart.get(part));
        }
        return least;
    }

    private static Iterator<Row> qValues(Iterator<Row> rows, BenjaminiHochberg descent) {
        return Iterators.transform(
                rows, row -> RowFactory.create(row.get(0), descent.next(row.getDouble(0), row.getLong(1))));
    }

    private static BenjaminiHochberg descent(long[] larger, int part, double least) {
        return new BenjaminiHochberg(larger[larger.length - 1], larger[part], least);
    }
}

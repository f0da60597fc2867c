package io.ecom.spark.analysis;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Running totals over sorted rows without a window over the whole table: each partition goes on where the ones before it
 * stop, and only one number of each comes to the driver. The rows must be kept, see {@link Facts#keep}, so that each pass
 * finds them in the same partitions.
 */
final class Running {
    private Running() {}

    /** For each partition what a column of whole numbers adds up to before it; behind the last one, the total. */
    static long[] totals(Dataset<Row> sorted, int column) {
        List<Long> sums = sorted.javaRDD()
                .mapPartitions(rows -> List.of(sum(rows, column)).iterator())
                .collect();
        long[] before = new long[sums.size() + 1];
        for (int part = 0; part < sums.size(); part++) {
            before[part + 1] = before[part] + sums.get(part);
        }
        return before;
    }

    private static long sum(Iterator<Row> rows, int column) {
        long sum = 0;
        while (rows.hasNext()) {
            sum += rows.next().getLong(column);
        }
        return sum;
    }
}

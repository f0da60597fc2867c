package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import com.google.common.collect.ImmutableMap;
import io.ecom.analytics.stat.Median;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The exact medians of any number of values in a few groups, from one sort of their distinct values: only the values in the
 * middles come to the driver.
 */
final class Medians {
    private Medians() {}

    /**
     * The median of each group that has values.
     *
     * @param values group, a small number, and value, a whole number
     * @param facts keep the sorted values
     */
    static Map<Integer, Double> of(Dataset<Row> values, Facts facts) {
        Dataset<Row> sorted = facts.keep(
                values.groupBy("group", "value").agg(count(lit(1)).as("count")).sort("group", "value"));
        Map<Integer, Long> sizes = new HashMap<>();
        for (Row size : sorted.groupBy("group").sum("count").collectAsList()) {
            sizes.put(size.getInt(0), size.getLong(1));
        }
        long[] middles = middles(sizes);
        Map<Long, Row> found = at(middles, sorted);
        ImmutableMap.Builder<Integer, Double> medians = ImmutableMap.builder();
        for (int i = 0; i < middles.length; i += 2) {
            Row lower = found.get(middles[i]);
            medians.put(
                    lower.getInt(0),
                    Median.ofMiddle(lower.getLong(1), found.get(middles[i + 1]).getLong(1)));
        }
        return medians.buildOrThrow();
    }

    /** The places, from 0 among all values, of the two middle values of each group, in order. */
    private static long[] middles(Map<Integer, Long> sizes) {
        long[] middles = new long[2 * sizes.size()];
        long before = 0;
        int at = 0;
        for (int group : sizes.keySet().stream().sorted().toList()) {
            long size = sizes.get(group);
            middles[at++] = before + (size - 1) / 2;
            middles[at++] = before + size / 2;
            before += size;
        }
        return middles;
    }

    private static Map<Long, Row> at(long[] places, Dataset<Row> sorted) {
        long[] before = Running.totals(sorted, 2);
        Function2<Integer, Iterator<Row>, Iterator<Row>> pick = (part, rows) -> {
            List<Row> picked = new ArrayList<>();
            long place = before[part];
            while (rows.hasNext()) {
                Row row = rows.next();
                long next = place + row.getLong(2);
                for (long wanted : places) {
                    if (place <= wanted && wanted < next) {
                        picked.add(RowFactory.create(row.get(0), row.get(1), wanted));
                    }
                }
                place = next;
            }
            return picked.iterator();
        };
        Map<Long, Row> found = new HashMap<>();
        sorted.javaRDD().mapPartitionsWithIndex(pick, true).collect().forEach(row -> found.put(row.getLong(2), row));
        return found;
    }
}

package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import com.google.common.collect.ImmutableMap;
import io.ecom.analytics.stat.Median;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Column;
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
     * The median of each group that has values, by the fields of the group.
     *
     * @param values the columns that make the group, then the value, a whole number
     * @param facts keep the sorted values
     */
    static Map<Row, Double> of(Dataset<Row> values, Facts facts) {
        Column[] columns =
                Arrays.stream(values.columns()).map(name -> col(name)).toArray(Column[]::new);
        Column[] group = Arrays.copyOf(columns, columns.length - 1);
        Dataset<Row> sorted = facts.keep(
                values.groupBy(columns).agg(count(lit(1)).as("count")).sort(columns));
        List<Row> sizes = sorted.groupBy(group).agg(sum("count")).sort(group).collectAsList();
        long[] middles = middles(sizes, group.length);
        Map<Long, Long> found = at(middles, sorted, group.length);
        ImmutableMap.Builder<Row, Double> medians = ImmutableMap.builder();
        for (int i = 0; i < sizes.size(); i++) {
            medians.put(
                    fields(sizes.get(i), group.length),
                    Median.ofMiddle(found.get(middles[2 * i]), found.get(middles[2 * i + 1])));
        }
        return medians.buildOrThrow();
    }

    /** The places, from 0 among all values, of the two middle values of each group. */
    private static long[] middles(List<Row> sizes, int sizeAt) {
        long[] middles = new long[2 * sizes.size()];
        long before = 0;
        for (int i = 0; i < sizes.size(); i++) {
            long size = sizes.get(i).getLong(sizeAt);
            middles[2 * i] = before + (size - 1) / 2;
            middles[2 * i + 1] = before + size / 2;
            before += size;
        }
        return middles;
    }

    /** The values at some places, given in order. */
    private static Map<Long, Long> at(long[] places, Dataset<Row> sorted, int valueAt) {
        int countAt = valueAt + 1;
        long[] before = Running.totals(sorted, countAt);
        Function2<Integer, Iterator<Row>, Iterator<Row>> pick = (part, rows) -> {
            List<Row> picked = new ArrayList<>();
            long place = before[part];
            int next = 0;
            while (rows.hasNext()) {
                Row row = rows.next();
                long end = place + row.getLong(countAt);
                for (; next < places.length && places[next] < end; next++) {
                    if (places[next] >= place) {
                        picked.add(RowFactory.create(places[next], row.get(valueAt)));
                    }
                }
                place = end;
            }
            return picked.iterator();
        };
        Map<Long, Long> found = new HashMap<>();
        sorted.javaRDD()
                .mapPartitionsWithIndex(pick, true)
                .collect()
                .forEach(row -> found.put(row.getLong(0), row.getLong(1)));
        return found;
    }

    private static Row fields(Row row, int count) {
        Object[] fields = new Object[count];
        Arrays.setAll(fields, row::get);
        return RowFactory.create(fields);
    }
}

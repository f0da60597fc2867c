package io.ecom.spark.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Where the buckets of a ranking of users end, so that each row can tell its bucket by itself.
 *
 * <p>The users are sorted by key and id across all partitions and counted partition by partition, and only the few at the
 * ends of buckets come to the driver: no window over the whole table, no join back to it.
 */
final class Borders {
    private static final Column ID = col("user_id");

    private final Column key;
    private final List<Row> lastOfBuckets;

    private Borders(Column key, List<Row> lastOfBuckets) {
        this.key = key;
        this.lastOfBuckets = lastOfBuckets;
    }

    /**
     * @param users a row for each user, with {@code user_id}
     * @param key ascending; equal keys rank by {@code user_id}
     * @param ends for each bucket but the last one the rank of its last row, from 1; equal ends make empty buckets
     */
    static Borders of(Dataset<Row> users, Column key, List<Long> ends) {
        Set<Long> wanted = Set.copyOf(ends);
        Map<Long, Row> found = new HashMap<>();
        List<Tuple2<Row, Long>> ranked = users.select(key.as("key"), ID)
                .sort("key", "user_id")
                .javaRDD()
                .zipWithIndex()
                .filter(row -> wanted.contains(row._2() + 1))
                .collect();
        ranked.forEach(row -> found.put(row._2() + 1, row._1()));
        List<Row> lastOfBuckets = new ArrayList<>();
        for (long end : ends) {
            if (found.containsKey(end)) {
                lastOfBuckets.add(found.get(end));
            }
        }
        return new Borders(key, lastOfBuckets);
    }

    /** The ends of SQL's {@code ntile}: buckets as equal as can be, the first ones larger by one. */
    static List<Long> ntile(int buckets, long rows) {
        return LongStream.range(1, buckets)
                .map(bucket -> bucket * (rows / buckets) + Math.min(bucket, rows % buckets))
                .boxed()
                .toList();
    }

    /** How many buckets end before this row, which is the index of its own. */
    Column bucket() {
        Column bucket = lit(0);
        for (Row last : lastOfBuckets) {
            Column end = lit(last.get(0));
            Column after = key.gt(end).or(key.equalTo(end).and(ID.gt(last.getString(1))));
            bucket = bucket.plus(when(after, 1).otherwise(0));
        }
        return bucket;
    }
}

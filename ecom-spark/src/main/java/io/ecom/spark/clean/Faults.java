package io.ecom.spark.clean;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What stands against records because of others: an id that stood before, references that find nobody.
 *
 * <p>Both are found among distinct values first, so that neither a product that everybody looks at nor a user that nobody
 * knows gathers in one task.
 */
final class Faults {
    private static final String[] REFERENCE = {"target", "target_id"};

    private Faults() {}

    /**
     * A row for each record with a fault: part, position, same (of a repeated id, whether the contents are, else missing) and
     * unknown (references).
     *
     * @param sightings see {@link Sightings#of}
     * @param known target and target_id of all records that were admitted before
     */
    static Dataset<Row> of(Dataset<Row> sightings, Dataset<Row> known) {
        Column nothing = lit(null);
        return repeated(sightings)
                .select(
                        col("part"),
                        col("position"),
                        col("same"),
                        nothing.cast("string").as("target"),
                        nothing.cast("string").as("target_id"))
                .union(unknown(sightings, known)
                        .select(col("part"), col("position"), nothing.cast("boolean"), col("target"), col("target_id")))
                .groupBy("part", "position")
                .agg(
                        max("same").as("same"),
                        collect_set(when(col("target").isNotNull(), struct("target", "target_id")))
                                .as("unknown"));
    }

    /** The records whose id an earlier one has. */
    private static Dataset<Row> repeated(Dataset<Row> sightings) {
        Dataset<Row> first = sightings
                .filter(col("id").isNotNull())
                .groupBy("id")
                .agg(
                        count(lit(1)).as("records"),
                        min(struct("part", "position", "content")).as("first"))
                .filter(col("records").gt(1))
                .select("id", "first");
        Column isFirst =
                col("part").equalTo(col("first.part")).and(col("position").equalTo(col("first.position")));
        return sightings
                .select("part", "position", "id", "content")
                .join(first, "id")
                .filter(not(isFirst))
                .withColumn("same", col("content").equalTo(col("first.content")));
    }

    /** The references that find no record. */
    private static Dataset<Row> unknown(Dataset<Row> sightings, Dataset<Row> known) {
        Dataset<Row> asked = sightings
                .filter(array_size(col("asks")).gt(0))
                .select(col("part"), col("position"), inline(col("asks")));
        Dataset<Row> missing = asked.select("target", "target_id").distinct().join(known, REFERENCE, "left_anti");
        return asked.join(missing, REFERENCE);
    }
}

package io.ecom.spark.clean;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import com.google.common.collect.Iterators;
import io.ecom.model.Entity;
import io.ecom.model.admission.Rule;
import io.ecom.model.admission.RuleCounts;
import io.ecom.model.admission.Verdict;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import scala.Tuple2;

/** The admission of one entity: what was seen of each record, what stands against it, and the verdicts. */
final class EntityCleaning {
    private static final String[] PLACE = {"part", "position"};
    private static final UserDefinedFunction PRINTED =
            udf((UDF1<String, String>) rule -> Rule.valueOf(rule).toString(), DataTypes.StringType);

    private final Entity entity;
    private final RawFiles raw;
    private final Dataset<Row> sightings;
    private final Dataset<Row> faults;
    private final Dataset<Row> verdicts;

    /**
     * @param known target and target_id of all records of earlier entities that were admitted
     * @param keep has Spark keep a dataset
     */
    EntityCleaning(
            Entity entity, RawFiles raw, SparkSession spark, Dataset<Row> known, UnaryOperator<Dataset<Row>> keep) {
        this.entity = entity;
        this.raw = raw;
        this.sightings = keep.apply(Sightings.of(raw, spark));
        this.faults = keep.apply(Faults.of(sightings, known));
        Dataset<Row> again =
                keep.apply(spark.createDataFrame(withFaults(EntityCleaning::judgedAgain), Sightings.VERDICTS));
        this.verdicts = keep.apply(sightings
                .join(faults, PLACE, "left_anti")
                .drop("id", "content", "asks")
                .unionByName(again));
    }

    /** The admitted records, read from the files once more. */
    JavaRDD<Record> records() {
        return withFaults(EntityCleaning::admitted);
    }

    /** The references that find the admitted records: target, target_id. */
    Dataset<Row> gives() {
        return verdicts.filter(col("rule").isNull()).select(inline(col("gives")));
    }

    /** The records that are not admitted but for those that repeat an earlier one: entity, file, position, rule, reason. */
    Dataset<Row> rejected() {
        return verdicts.filter(col("rule").notEqual(Rule.IDENTICAL_DUPLICATE.name()))
                .select(
                        lit(entity.toString()).as("entity"),
                        col("file"),
                        col("position"),
                        PRINTED.apply(col("rule")).as("rule"),
                        col("reason"));
    }

    void addTo(RuleCounts counts) {
        counts.checked(entity, sightings.count());
        verdicts.select(explode(when(col("rule").isNull(), col("repairs")).otherwise(array(col("rule"))))
                        .as("rule"))
                .groupBy("rule")
                .agg(count(lit(1)))
                .toLocalIterator()
                .forEachRemaining(row -> counts.met(entity, Rule.valueOf(row.getString(0)), row.getLong(1)));
    }

    /** Goes over the files with the faults of each beside it. */
    private <T> JavaRDD<T> withFaults(Judging<T> judging) {
        HashPartitioner byPart = new HashPartitioner(raw.parts().size());
        JavaRDD<Row> ofParts = faults.javaRDD()
                .mapToPair(fault -> new Tuple2<>(fault.getInt(0), fault))
                .partitionBy(byPart)
                .values();
        return raw.partitions()
                .zipPartitions(
                        ofParts, (parts, rows) -> judging.of(Iterators.getOnlyElement(parts), Fault.byPosition(rows)));
    }

    private static Iterator<Record> admitted(RawFiles.Part part, Map<Long, Fault> faults) {
        Iterator<Verdict.Admitted> admitted = Iterators.filter(
                Iterators.transform(part.read(), record -> faults.getOrDefault(record.position(), Fault.NONE)
                        .judge(record)),
                Verdict.Admitted.class);
        return Iterators.transform(admitted, Verdict.Admitted::record);
    }

    /** The verdicts on the records that have a fault; a file without any is not opened. */
    private static Iterator<Row> judgedAgain(RawFiles.Part part, Map<Long, Fault> faults) {
        return faults.isEmpty()
                ? Collections.emptyIterator()
                : Iterators.transform(
                        Iterators.filter(part.read(), record -> faults.containsKey(record.position())),
                        record -> Sightings.verdict(
                                part.number(),
                                record,
                                faults.get(record.position()).judge(record)));
    }

    /** What becomes of a file, on whichever machine. */
    private interface Judging<T> extends Serializable {
        Iterator<T> of(RawFiles.Part part, Map<Long, Fault> faults);
    }
}

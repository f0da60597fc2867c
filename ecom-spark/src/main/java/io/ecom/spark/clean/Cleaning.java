package io.ecom.spark.clean;

import io.ecom.model.Entity;
import io.ecom.model.admission.RuleCounts;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.result.DataQuality;
import io.ecom.spark.source.AdmittedTables;
import io.ecom.spark.source.Tables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * The admission of a data set's raw files by Spark: what {@link DatasetReader#admit} finds, record by record, without one
 * machine that goes over all of them.
 *
 * <p>Making it reads each file once, to see each record by itself, and those with faulty records again; each table of admitted
 * records reads its files when it is asked for. They must lie under the same path for all executors, and a file is one task's
 * work. What was seen is kept by Spark until this is closed; whoever makes it closes it. For one thread.
 */
public final class Cleaning implements AutoCloseable {
    private static final StructType KNOWN = StructType.fromDDL("target STRING, target_id STRING");

    private final SparkSession spark;
    private final Map<Entity, EntityCleaning> entities = new EnumMap<>(Entity.class);
    private final Deque<Dataset<Row>> kept = new ArrayDeque<>();

    private Cleaning(SparkSession spark) {
        this.spark = spark;
    }

    public static Cleaning of(SparkSession spark, DatasetReader dataset) {
        Cleaning cleaning = new Cleaning(spark);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Dataset<Row> known = spark.createDataFrame(List.of(), KNOWN);
        for (Entity entity : Entity.values()) {
            EntityCleaning ofEntity = new EntityCleaning(
                    entity, RawFiles.of(context, dataset.files(), entity), spark, known, cleaning::keep);
            cleaning.entities.put(entity, ofEntity);
            known = known.union(ofEntity.gives());
        }
        return cleaning;
    }

    /** The admitted records. */
    public Tables tables() {
        return AdmittedTables.of(spark, entity -> entities.get(entity).records());
    }

    /** The quarantined records: entity, file, position, rule, reason. */
    public Dataset<Row> quarantined() {
        return entities.values().stream()
                .map(EntityCleaning::rejected)
                .reduce(Dataset::union)
                .orElseThrow();
    }

    /** The {@code data_quality} table. */
    public List<DataQuality> dataQuality() {
        RuleCounts counts = new RuleCounts();
        entities.values().forEach(entity -> entity.addTo(counts));
        return counts.rows();
    }

    /** Lets go of what was kept; harmless when it was done already. */
    @Override
    public void close() {
        while (!kept.isEmpty()) {
            kept.pop().unpersist();
        }
    }

    private Dataset<Row> keep(Dataset<Row> dataset) {
        kept.push(dataset);
        return dataset.persist(StorageLevel.MEMORY_AND_DISK());
    }
}

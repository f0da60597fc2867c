package io.ecom.spark.source;

import io.ecom.model.Entity;
import io.ecom.model.admission.AdmissionIndex;
import io.ecom.model.json.DataFile;
import io.ecom.model.json.DatasetReader;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * Tables of a data set's files, read by the project's own reader, one task a file.
 *
 * <p>Admission has gone over the files before: its index, sent to every executor, says which records were dropped and
 * repairs the others as it did then. The files must lie under the same path for all executors.
 */
public final class FileTables {
    private FileTables() {}

    /**
     * @param index what the admission of the same files found
     */
    public static Tables read(SparkSession spark, DatasetReader dataset, AdmissionIndex index) {
        Broadcast<AdmissionIndex> sent =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(index);
        return AdmittedTables.of(spark, entity -> records(spark, dataset, entity, sent));
    }

    private static JavaRDD<Record> records(
            SparkSession spark, DatasetReader dataset, Entity entity, Broadcast<AdmissionIndex> admission) {
        List<DataFile> parts =
                dataset.files().stream().filter(file -> file.entity() == entity).toList();
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(parts, parts.size())
                .flatMap(file -> AdmittedRecords.of(file, admission.value()));
    }
}

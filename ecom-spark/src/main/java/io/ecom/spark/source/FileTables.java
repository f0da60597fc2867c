package io.ecom.spark.source;

import com.google.common.collect.Iterables;
import io.ecom.model.Category;
import io.ecom.model.Entity;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.admission.AdmissionIndex;
import io.ecom.model.json.DataFile;
import io.ecom.model.json.DatasetReader;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Tables of a data set's files, read by the project's own reader, one task a file.
 *
 * <p>Admission has gone over the files before: its index, sent to every executor, says which records were dropped and
 * repairs the others as it did then. The files must lie under the same path for all executors.
 */
public final class FileTables {
    private final SparkSession spark;
    private final List<DataFile> files;
    private final Broadcast<AdmissionIndex> index;

    private FileTables(SparkSession spark, List<DataFile> files, Broadcast<AdmissionIndex> index) {
        this.spark = spark;
        this.files = files;
        this.index = index;
    }

    /**
     * @param index what the admission of the same files found
     */
    public static Tables read(SparkSession spark, DatasetReader dataset, AdmissionIndex index) {
        Broadcast<AdmissionIndex> sent =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(index);
        return new FileTables(spark, dataset.files(), sent).tables();
    }

    private Tables tables() {
        Dataset<Row> sessions =
                table(TableSchema.SESSIONS, Entity.SESSIONS, record -> RecordRows.session((Session) record));
        Dataset<Row> transactions = table(
                TableSchema.TRANSACTIONS, Entity.TRANSACTIONS, record -> RecordRows.transaction((Transaction) record));
        return new Tables(
                table(TableSchema.USERS, Entity.USERS, record -> RecordRows.user((User) record)),
                table(TableSchema.CATEGORIES, Entity.CATEGORIES, record -> RecordRows.category((Category) record)),
                tableOfMany(
                        TableSchema.SUBCATEGORIES,
                        Entity.CATEGORIES,
                        record -> RecordRows.subcategories((Category) record)),
                table(TableSchema.PRODUCTS, Entity.PRODUCTS, record -> RecordRows.product((Product) record)),
                sessions,
                transactions,
                ProductDays.count(sessions, transactions));
    }

    private Dataset<Row> table(TableSchema table, Entity entity, ToRows<Row> toRow) {
        return tableOfMany(table, entity, record -> List.of(toRow.apply(record)));
    }

    private Dataset<Row> tableOfMany(TableSchema table, Entity entity, ToRows<List<Row>> toRows) {
        List<DataFile> parts =
                files.stream().filter(file -> file.entity() == entity).toList();
        Broadcast<AdmissionIndex> admission = index;
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(parts, parts.size())
                .flatMap(file -> {
                    Iterable<Record> records = () -> AdmittedRecords.of(file, admission.value());
                    return Iterables.concat(Iterables.transform(records, toRows::apply))
                            .iterator();
                });
        return spark.createDataFrame(rows, table.schema());
    }

    /** What becomes of a record, on whichever machine. */
    private interface ToRows<T> extends Function<Record, T>, Serializable {}
}

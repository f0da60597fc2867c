package io.ecom.spark.source;

import com.google.common.collect.Iterators;
import io.ecom.model.Category;
import io.ecom.model.Entity;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Tables of admitted records, wherever their admission took place. */
public final class AdmittedTables {
    private final SparkSession spark;
    private final Function<Entity, JavaRDD<Record>> records;

    private AdmittedTables(SparkSession spark, Function<Entity, JavaRDD<Record>> records) {
        this.spark = spark;
        this.records = records;
    }

    /** @param records the admitted records of each entity, made anew for each table that reads them */
    public static Tables of(SparkSession spark, Function<Entity, JavaRDD<Record>> records) {
        return new AdmittedTables(spark, records).tables();
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
        JavaRDD<Row> rows = records.apply(entity)
                .mapPartitions(part -> Iterators.concat(
                        Iterators.transform(part, record -> toRows.apply(record).iterator())));
        return spark.createDataFrame(rows, table.schema());
    }

    /** What becomes of a record, on whichever machine. */
    private interface ToRows<T> extends Function<Record, T>, Serializable {}
}

package io.ecom.spark.source;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.timestamp_add;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.unix_micros;

import java.time.LocalDateTime;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The tables that MongoDB keeps: users, the catalogue and the transactions, read by its Spark connector.
 *
 * <p>The schema is given, never inferred: a sample of amounts would decide how large an amount may be.
 */
public final class MongoTables {
    private static final String PARTITIONERS = "com.mongodb.spark.sql.connector.read.partitioner.";
    private static final Column EPOCH = lit(LocalDateTime.of(1970, 1, 1, 0, 0));

    private final SparkSession spark;
    private final String uri;
    private final String database;

    private MongoTables(SparkSession spark, String uri, String database) {
        this.spark = spark;
        this.uri = uri;
        this.database = database;
    }

    /** @param uri the server's address, which may hold a password */
    public static MongoTables in(SparkSession spark, String uri, String database) {
        return new MongoTables(spark, uri, database);
    }

    /** All tables, with those that another store keeps. */
    public Tables with(Dataset<Row> sessions, Dataset<Row> productDays) {
        return new Tables(users(), categories(), subcategories(), products(), sessions, transactions(), productDays);
    }

    public Dataset<Row> users() {
        return readInParts("users", """
                        _id STRING, geo_data STRUCT<city: STRING, state: STRING, country: STRING>,
                        registration_date TIMESTAMP, last_active TIMESTAMP, name STRING, email STRING,
                        birth_date TIMESTAMP, gender STRING""")
                .select(
                        col("_id").as("user_id"),
                        col("geo_data.city"),
                        col("geo_data.state"),
                        col("geo_data.country"),
                        utc(col("registration_date")).as("registration_date"),
                        utc(col("last_active")).as("last_active"),
                        col("name"),
                        col("email"),
                        utc(col("birth_date")).cast("date").as("birth_date"),
                        col("gender"));
    }

    public Dataset<Row> categories() {
        return readWhole("categories", "_id STRING, name STRING")
                .select(col("_id").as("category_id"), col("name"));
    }

    /** Of subcategories with the same id the first one of a category counts. */
    public Dataset<Row> subcategories() {
        return readWhole("categories", """
                        _id STRING, subcategories ARRAY<STRUCT<subcategory_id: STRING, name: STRING,
                            profit_margin: DECIMAL(38,18)>>""")
                .select(
                        col("_id").as("category_id"),
                        col("subcategories.subcategory_id").as("ids"),
                        posexplode(col("subcategories")))
                .filter(array_position(col("ids"), col("col.subcategory_id"))
                        .equalTo(col("pos").plus(1)))
                .select(col("category_id"), col("col.*"));
    }

    public Dataset<Row> products() {
        Column priceHistory = transform(
                col("price_history"),
                point -> struct(
                        point.getField("price").as("price"),
                        utc(point.getField("date")).as("date")));
        return readWhole("products", """
                        _id STRING, name STRING, category_id STRING, subcategory_id STRING, base_price DECIMAL(18,2),
                        current_stock BIGINT, is_active BOOLEAN,
                        price_history ARRAY<STRUCT<price: DECIMAL(18,2), date: TIMESTAMP>>, creation_date TIMESTAMP""")
                .withColumnRenamed("_id", "product_id")
                .withColumn("price_history", priceHistory)
                .withColumn("creation_date", utc(col("creation_date")));
    }

    public Dataset<Row> transactions() {
        return readInParts("transactions", """
                        _id STRING, session_id STRING, user_id STRING, timestamp TIMESTAMP,
                        items ARRAY<STRUCT<product_id: STRING, quantity: BIGINT, unit_price: DECIMAL(18,2),
                            subtotal: DECIMAL(18,2)>>,
                        subtotal DECIMAL(18,2), discount DECIMAL(18,2), total DECIMAL(18,2), payment_method STRING,
                        status STRING""")
                .withColumnRenamed("_id", "transaction_id")
                .withColumn("timestamp", utc(col("timestamp")));
    }

    /** A collection that grows with the shop: the default partitioner asks for statistics that not every server keeps. */
    private Dataset<Row> readInParts(String collection, String schema) {
        return reader(collection, schema)
                .option("partitioner", PARTITIONERS + "PaginateIntoPartitionsPartitioner")
                .option(
                        "partitioner.options.max.number.of.partitions",
                        spark.sparkContext().defaultParallelism())
                .load();
    }

    private Dataset<Row> readWhole(String collection, String schema) {
        return reader(collection, schema)
                .option("partitioner", PARTITIONERS + "SinglePartitionPartitioner")
                .load();
    }

    private DataFrameReader reader(String collection, String schema) {
        return spark.read()
                .format("mongodb")
                .schema(schema)
                .option("connection.uri", uri)
                .option("database", database)
                .option("collection", collection);
    }

    /** The instant as UTC has it, whatever the session's zone: by number, since a cast would go through the zone. */
    private static Column utc(Column instant) {
        return timestamp_add("MICROSECOND", unix_micros(instant), EPOCH);
    }
}

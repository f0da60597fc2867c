package io.ecom.spark.hbase;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.ecom.hbase.HBaseSchema;
import io.ecom.hbase.codec.ProductDayCodec;
import io.ecom.hbase.codec.SessionColumns;
import io.ecom.spark.hbase.connection.SharedConnection;
import io.ecom.spark.hbase.mapping.SourceOptions;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The shop's two tables, ready mapped. Nothing is read before Spark needs rows; filters on users and start times, or on
 * products and days, become ranges of keys.
 */
public final class HBaseTables {
    private static final String SESSION_KEY = "user_id:string#start_time:epoch_millis#session_id:string";
    private static final String PRODUCT_DAY_KEY = "product_id:string#day:yyyymmdd";

    private static final List<String> SESSION_COLUMNS = List.of(
            "session_id",
            "user_id",
            "start_time",
            "end_time",
            "duration_seconds",
            "city",
            "state",
            "country",
            "ip_address",
            "device_type",
            "os",
            "browser",
            "referrer",
            "conversion_status",
            "viewed_products",
            "cart",
            "page_views");

    private HBaseTables() {}

    /** The sessions, one row each, with their lists. */
    public static Dataset<Row> sessions(SparkSession spark, String quorum) {
        return sessions(spark, quorum, "");
    }

    /** The sessions of tables whose names begin with a prefix. */
    public static Dataset<Row> sessions(SparkSession spark, String quorum, String prefix) {
        String columns = Stream.of(
                        info(SessionColumns.END_TIME, "timestamp_ntz"),
                        info(SessionColumns.DURATION_SECONDS, "long"),
                        info(SessionColumns.CITY, "string"),
                        info(SessionColumns.STATE, "string"),
                        info(SessionColumns.COUNTRY, "string"),
                        info(SessionColumns.IP_ADDRESS, "string"),
                        info(SessionColumns.DEVICE_TYPE, "string"),
                        info(SessionColumns.OS, "string"),
                        info(SessionColumns.BROWSER, "string"),
                        info(SessionColumns.REFERRER, "string"),
                        info(SessionColumns.CONVERSION_STATUS, "string"),
                        info(SessionColumns.VIEWED_PRODUCTS, "ids"),
                        info(SessionColumns.CART, "cart"),
                        "page_views=" + SessionColumns.PAGE_VIEWS + ":page_views")
                .collect(Collectors.joining(";"));
        return spark.read()
                .format(HBaseSource.NAME)
                .option(SourceOptions.QUORUM, quorum)
                .option(SourceOptions.TABLE, prefix + HBaseSchema.USER_SESSIONS)
                .option(SourceOptions.KEY, SESSION_KEY)
                .option(SourceOptions.COLUMNS, columns)
                .option(SourceOptions.ANCHOR, SessionColumns.INFO + ":" + SessionColumns.SESSION_ID)
                .load()
                .select(SESSION_COLUMNS.stream()
                        .map(org.apache.spark.sql.functions::col)
                        .toArray(Column[]::new));
    }

    /** What happened to each product on each day on which something did. */
    public static Dataset<Row> productDays(SparkSession spark, String quorum) {
        return productDays(spark, quorum, "");
    }

    /** The products' days of tables whose names begin with a prefix. */
    public static Dataset<Row> productDays(SparkSession spark, String quorum, String prefix) {
        String columns = Stream.of(
                        metric(ProductDayCodec.VIEWS, "long"),
                        metric(ProductDayCodec.CART_ADDS, "long"),
                        metric(ProductDayCodec.ORDERS, "long"),
                        metric(ProductDayCodec.UNITS, "long"),
                        metric(ProductDayCodec.REVENUE, "decimal(18,2)"))
                .collect(Collectors.joining(";"));
        Dataset<Row> stored = spark.read()
                .format(HBaseSource.NAME)
                .option(SourceOptions.QUORUM, quorum)
                .option(SourceOptions.TABLE, prefix + HBaseSchema.PRODUCT_METRICS)
                .option(SourceOptions.KEY, PRODUCT_DAY_KEY)
                .option(SourceOptions.COLUMNS, columns)
                .load();
        return stored.select(
                col("product_id"),
                col("day"),
                count(ProductDayCodec.VIEWS),
                count(ProductDayCodec.CART_ADDS),
                count(ProductDayCodec.ORDERS),
                count(ProductDayCodec.UNITS),
                coalesce(col(ProductDayCodec.REVENUE), lit(new BigDecimal("0.00")))
                        .cast("decimal(18,2)")
                        .as(ProductDayCodec.REVENUE));
    }

    /** Closes this JVM's connections that no scan uses; they would close by themselves a little later. */
    public static void closeIdleConnections() {
        SharedConnection.closeAllIdle();
    }

    /** A figure that is zero has no cell. */
    private static Column count(String name) {
        return coalesce(col(name), lit(0L)).as(name);
    }

    private static String info(String qualifier, String type) {
        return qualifier + "=" + SessionColumns.INFO + ":" + qualifier + ":" + type;
    }

    private static String metric(String qualifier, String type) {
        return qualifier + "=" + ProductDayCodec.METRICS + ":" + qualifier + ":" + type;
    }
}

package io.ecom.examples.stage;

import static java.util.Objects.requireNonNull;

import io.ecom.model.admission.Admission;
import io.ecom.model.json.DatasetReader;
import io.ecom.mongo.MongoOptions;
import io.ecom.spark.SparkSessions;
import io.ecom.spark.hbase.HBaseTables;
import io.ecom.spark.source.FileTables;
import io.ecom.spark.source.MongoTables;
import io.ecom.spark.source.Tables;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/** A Spark session of our own and the ways to see a shop with it. Whoever opens it closes it. */
public record SparkTables(SparkSession spark) implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    /**
     * @param master such as {@code local[*]}
     * @param scratch where Spark puts what does not fit into memory; the caller removes it after closing
     */
    public static SparkTables open(String master, Path scratch) {
        return open(master, scratch, Map.of());
    }

    /** The same with Spark's own page on the loopback address, see {@link #page}. */
    public static SparkTables openWithPage(String master, Path scratch) {
        if (!LOOPBACK.equals(System.getenv("SPARK_LOCAL_IP"))) {
            throw new IllegalStateException(
                    "Cannot show Spark's page: without the variable SPARK_LOCAL_IP=127.0.0.1 it would listen on every"
                            + " address; set it, as the ecom script does");
        }
        return open(master, scratch, Map.of("spark.ui.enabled", "true"));
    }

    private static SparkTables open(String master, Path scratch, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("spark.local.dir", scratch.toString());
        // The heap is shared with the stand-in's documents and the plain-Java answers; Spark spills to disk instead.
        settings.put("spark.memory.fraction", "0.4");
        settings.put("spark.sql.warehouse.dir", scratch.resolve("warehouse").toString());
        return new SparkTables(SparkSessions.on(master, settings));
    }

    /** Where Spark's own page is, if there is one. */
    public Optional<String> page() {
        Option<String> url = spark.sparkContext().uiWebUrl();
        return url.isEmpty() ? Optional.empty() : Optional.of(url.get());
    }

    /** The tables as the two stores hold them. */
    public Tables ofStores(StoreAddresses addresses) {
        String mongo = requireNonNull(addresses.mongo(), "mongo");
        String hbase = requireNonNull(addresses.hbase(), "hbase");
        return MongoTables.in(spark, mongo, MongoOptions.DEFAULT_DATABASE)
                .with(HBaseTables.sessions(spark, hbase), HBaseTables.productDays(spark, hbase));
    }

    /** The tables as the files hold them, without a store. */
    public Tables ofFiles(DatasetReader reader, Admission admission) {
        return FileTables.read(spark, reader, admission.index());
    }

    @Override
    public void close() {
        spark.stop();
        HBaseTables.closeIdleConnections();
    }
}

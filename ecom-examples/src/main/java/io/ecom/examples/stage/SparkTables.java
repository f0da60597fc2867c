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
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** A Spark session of our own and the ways to see a shop with it. Whoever opens it closes it. */
public record SparkTables(SparkSession spark) implements AutoCloseable {
    /**
     * @param master such as {@code local[*]}
     * @param scratch where Spark puts what does not fit into memory; the caller removes it after closing
     */
    public static SparkTables open(String master, Path scratch) {
        return new SparkTables(SparkSessions.on(master, Map.of("spark.local.dir", scratch.toString())));
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

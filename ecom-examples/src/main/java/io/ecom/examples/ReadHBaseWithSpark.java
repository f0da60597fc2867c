package io.ecom.examples;

import io.ecom.generator.Preset;
import io.ecom.generator.ShopGenerator;
import io.ecom.hbase.HBaseOptions;
import io.ecom.hbase.HBaseStore;
import io.ecom.hbase.embedded.EmbeddedHBase;
import io.ecom.model.load.Loader;
import io.ecom.spark.SparkSessions;
import io.ecom.spark.hbase.HBaseTables;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Asks an HBase table with SQL. Needs ecom-spark, ecom-hbase and Spark, and any table: the options say what its bytes mean. */
public final class ReadHBaseWithSpark {
    private ReadHBaseWithSpark() {}

    public static void main(String[] args) {
        SparkSession spark = SparkSessions.local();
        try (EmbeddedHBase server = EmbeddedHBase.startTemporary()) {
            load(server.quorum());
            spark.read()
                    .format("ecom-hbase")
                    .option("quorum", server.quorum())
                    .option("table", "user_sessions")
                    .option("key", "user_id:string#start_time:epoch_millis#session_id:string")
                    .option("columns", "device=session_info:device_type:string; views=page_views:map")
                    .load()
                    .createOrReplaceTempView("sessions");
            spark.sql("""
                SELECT device, count(*) AS sessions, sum(size(views)) AS page_views
                FROM sessions
                WHERE user_id BETWEEN 'user_000001' AND 'user_000050'
                GROUP BY device ORDER BY sessions DESC, device\
                """)
                    .collectAsList()
                    .forEach(row -> System.out.printf(
                            "%s: %d sessions, %d page views%n", row.getString(0), row.getLong(1), row.getLong(2)));
        } finally {
            spark.stop();
            HBaseTables.closeIdleConnections();
        }
    }

    private static void load(String quorum) {
        ShopGenerator shop = ShopGenerator.of(Preset.TINY.options());
        try (HBaseStore store = HBaseStore.open(HBaseOptions.of(quorum));
                Loader loader = store.load("my shop")) {
            shop.sessions().forEach(loader::session);
            shop.transactions().forEach(loader::transaction);
            loader.finish(List.of());
        }
    }
}

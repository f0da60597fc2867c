package io.ecom.examples.command;

import static java.util.Objects.requireNonNull;

import com.google.common.net.HostAndPort;
import io.ecom.examples.stage.StoreAddresses;
import io.ecom.mongo.MongoOptions;
import java.util.List;

/** How other programs reach the stores: lines to paste into them. */
final class PasteLines {
    private static final int ZOOKEEPER_PORT = 2181;

    private PasteLines() {}

    static List<String> of(StoreAddresses addresses) {
        String mongo = requireNonNull(addresses.mongo(), "mongo");
        String hbase = requireNonNull(addresses.hbase(), "hbase");
        HostAndPort zookeeper = HostAndPort.fromString(hbase).withDefaultPort(ZOOKEEPER_PORT);
        return List.of(
                "  MongoDB  %s    HBase  %s".formatted(mongo, hbase),
                "",
                "# mongosh",
                "mongosh %s/%s".formatted(mongo, MongoOptions.DEFAULT_DATABASE),
                "# HBase shell",
                "hbase shell -Dhbase.zookeeper.quorum=%s -Dhbase.zookeeper.property.clientPort=%d"
                        .formatted(zookeeper.getHost(), zookeeper.getPort()),
                "# PySpark %s, with every jar of the release: pyspark --driver-class-path 'ecom-%s/lib/*'"
                        .formatted(Versions.spark(), Versions.ecom()),
                "orders = spark.read.format('mongodb').option('connection.uri', '%s').option('database', '%s')"
                                .formatted(mongo, MongoOptions.DEFAULT_DATABASE)
                        + ".option('collection', 'transactions').load()",
                "sessions = spark.read.format('ecom-hbase').option('quorum', '%s').option('table', 'user_sessions')"
                                .formatted(hbase)
                        + ".option('key', 'user_id:string#start_time:epoch_millis#session_id:string')"
                        + ".option('columns', 'device=session_info:device_type:string').load()",
                "// Java",
                "MongoStore documents = MongoStore.open(MongoOptions.of(\"%s\"));".formatted(mongo),
                "HBaseStore wideRows = HBaseStore.open(HBaseOptions.of(\"%s\"));".formatted(hbase));
    }
}

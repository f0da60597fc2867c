package io.ecom.examples.command;

import io.ecom.examples.stage.StoreAddresses;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which servers to use. */
final class StoreOptions {
    @Option(
            names = "--mongo",
            paramLabel = "URI",
            description = "A MongoDB to use, such as mongodb://localhost:27017 (or ECOM_MONGO_URI).")
    private @Nullable String mongo;

    @Option(
            names = "--hbase",
            paramLabel = "QUORUM[:PORT]",
            description = "The ZooKeeper of an HBase to use, such as localhost:2181 (or ECOM_HBASE_QUORUM).")
    private @Nullable String hbase;

    /** The addresses given by option or, where none is, by variable. */
    StoreAddresses addresses(Map<String, String> environment) {
        return new StoreAddresses(mongo, hbase)
                .or(new StoreAddresses(environment.get("ECOM_MONGO_URI"), environment.get("ECOM_HBASE_QUORUM")));
    }
}

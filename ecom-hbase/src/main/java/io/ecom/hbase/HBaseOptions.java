package io.ecom.hbase;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hbase.HBaseConfiguration;
import org.apache.hadoop.hbase.client.Connection;

/**
 * Which HBase, and how its tables are used.
 *
 * @param quorum {@code host[:port]} of the ZooKeeper servers, several separated by commas
 * @param answerWithin how long opening waits for an answer
 */
public record HBaseOptions(String quorum, Duration answerWithin, TableOptions tables) {
    private static final Duration DEFAULT_ANSWER = Duration.ofSeconds(12);

    public HBaseOptions {
        quorum = Quorum.parse(quorum).toString();
        checkArgument(
                !answerWithin.isNegative() && !answerWithin.isZero(),
                "Invalid value '%s' for option 'answerWithin': expected a positive duration",
                answerWithin);
        requireNonNull(tables, "tables");
    }

    public static HBaseOptions of(String quorum) {
        return new HBaseOptions(quorum, DEFAULT_ANSWER, TableOptions.DEFAULT);
    }

    public HBaseOptions withAnswerWithin(Duration newAnswerWithin) {
        return new HBaseOptions(quorum, newAnswerWithin, tables);
    }

    public HBaseOptions withTables(TableOptions newTables) {
        return new HBaseOptions(quorum, answerWithin, newTables);
    }

    /**
     * Opens a connection that has proved to work; the caller closes it.
     *
     * @throws HBaseStoreException when nothing answers in time
     */
    public Connection connect() {
        return Connecting.to(Quorum.parse(quorum), answerWithin, configuration());
    }

    /**
     * The client's settings. Opening gives up soon, by a clock of its own; an operation later on is patient, since a region
     * that moves away from a lost server is back within a minute or two.
     */
    public Configuration configuration() {
        Configuration settings = HBaseConfiguration.create();
        settings.set("hbase.zookeeper.quorum", quorum);
        // No class is fetched from the servers, so no folder for such is made on this machine.
        settings.setBoolean("hbase.use.dynamic.jars", false);
        settings.setInt("hbase.rpc.timeout", 30_000);
        settings.setInt("hbase.client.scanner.timeout.period", 60_000);
        settings.setInt("hbase.client.operation.timeout", 180_000);
        settings.setInt("hbase.client.meta.operation.timeout", 60_000);
        settings.setInt("hbase.client.retries.number", 16);
        return settings;
    }
}

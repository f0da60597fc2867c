package io.ecom.hbase;

import static java.util.Objects.requireNonNull;

import io.ecom.hbase.load.CheckpointTable;
import io.ecom.hbase.query.HBaseQuery;
import io.ecom.model.Entity;
import io.ecom.model.load.Checkpoint;
import io.ecom.model.load.Loader;
import io.ecom.model.load.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Table;

/**
 * The shop's sessions and products' days in HBase.
 *
 * <p>Safe for use by several threads, one load at a time. It closes the connection that it opened itself, never one that it
 * was given. What goes wrong with the servers is an {@link HBaseStoreException}, a row that cannot be read a
 * {@link io.ecom.hbase.codec.CorruptRowException}.
 */
public final class HBaseStore implements Store {
    static final String NAME = "hbase";

    private final Tables tables;
    private final CheckpointTable checkpoints;
    private final boolean ownsConnection;

    private HBaseStore(Connection connection, TableOptions options, boolean ownsConnection) {
        HBaseSchema schema = HBaseSchema.withPrefix(options.prefix()).withCompression(options.compression());
        this.tables = new Tables(requireNonNull(connection, "connection"), schema, options);
        this.checkpoints = new CheckpointTable(connection, schema.loads().tableName());
        this.ownsConnection = ownsConnection;
    }

    /**
     * Opens a connection of its own.
     *
     * @throws HBaseStoreException when nothing answers in time
     */
    public static HBaseStore open(HBaseOptions options) {
        return new HBaseStore(options.connect(), options.tables(), true);
    }

    /** Uses the caller's connection and leaves it open. */
    public static HBaseStore over(Connection connection, TableOptions options) {
        return new HBaseStore(connection, options, false);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String server() {
        try {
            return NAME + " " + Connecting.version(tables.connection());
        } catch (IOException e) {
            throw HBaseStoreException.of("ask for the version of", NAME, e);
        }
    }

    /** The tables under the names that they have here. */
    public HBaseSchema schema() {
        return tables.schema();
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        try {
            return checkpoints.read();
        } catch (IOException e) {
            throw HBaseStoreException.of(
                    "read the checkpoint in", schema().loads().name(), e);
        }
    }

    @Override
    public Loader load(String fingerprint) {
        Checkpoint present = checkpoint().orElse(null);
        if (present != null && !present.fingerprint().equals(fingerprint)) {
            throw new IllegalStateException(
                    "Cannot load data set '%s' into hbase: it holds data set '%s', drop that first"
                            .formatted(fingerprint, present.fingerprint()));
        }
        boolean resumes = present != null && !present.complete();
        Checkpoint begun = resumes ? present : Checkpoint.begin(fingerprint);
        try {
            tables.make(schema().loads());
            checkpoints.save(begun);
            return new HBaseLoader(tables, checkpoints, begun, tables.staging().orElse(null));
        } catch (IOException e) {
            throw HBaseStoreException.of("begin a load in", schema().loads().name(), e);
        }
    }

    /**
     * Asks one question.
     *
     * @throws HBaseStoreException when the servers do not answer, or the table is missing
     * @throws io.ecom.hbase.codec.CorruptRowException when a row cannot be read
     */
    public <R> R ask(HBaseQuery<R> query) {
        String name = tables.options().prefix() + query.table();
        try (Table table = tables.connection().getTable(TableName.valueOf(name));
                ResultScanner rows = table.getScanner(query.scan())) {
            return query.answer(name, StreamSupport.stream(rows.spliterator(), false));
        } catch (IOException e) {
            throw HBaseStoreException.of("read table", name, e);
        } catch (UncheckedIOException e) {
            throw HBaseStoreException.of("read table", name, e.getCause());
        }
    }

    @Override
    public void drop() {
        String target = schema().loads().name();
        try {
            Checkpoint present = checkpoints.read().orElse(null);
            if (present != null) {
                // Cut off from here on, the store says that it is not whole.
                checkpoints.save(new Checkpoint(present.fingerprint(), false, Map.of(Entity.SESSIONS, 0L), List.of()));
                tables.removeLeftovers();
            }
            for (TableSchema table : schema().tables()) {
                target = table.name();
                tables.remove(table);
            }
        } catch (IOException e) {
            throw HBaseStoreException.of("drop table", target, e);
        }
    }

    @Override
    public void close() {
        if (ownsConnection) {
            try {
                tables.connection().close();
            } catch (IOException e) {
                throw HBaseStoreException.of("close", NAME, e);
            }
        }
    }
}

package io.ecom.hbase;

import io.ecom.hbase.bulk.BulkRows;
import io.ecom.hbase.bulk.Staging;
import io.ecom.hbase.load.Acknowledgements;
import io.ecom.hbase.load.Batches;
import io.ecom.hbase.load.RowSink;
import io.ecom.hbase.load.Writing;
import io.ecom.hbase.sort.Folder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.TableNotFoundException;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.Table;
import org.jspecify.annotations.Nullable;

/** The store's tables on one cluster: how to make, fill and remove them. */
record Tables(Connection connection, HBaseSchema schema, TableOptions options) {
    void make(TableSchema table) throws IOException {
        try (Admin admin = connection.getAdmin()) {
            HBaseSchema.makeNamespace(admin, table);
            table.apply(admin);
        }
    }

    void remove(TableSchema table) throws IOException {
        TableName name = table.tableName();
        try (Admin admin = connection.getAdmin()) {
            if (!admin.tableExists(name)) {
                return;
            }
            if (!admin.isTableDisabled(name)) {
                admin.disableTable(name);
            }
            admin.deleteTable(name);
        } catch (TableNotFoundException e) {
            // Somebody was quicker.
            return;
        }
    }

    /**
     * A folder of the servers for a load by files; empty when rows are to be put.
     *
     * @throws HBaseStoreException when files are asked for and the servers' file system cannot be reached
     */
    Optional<Staging> staging() throws IOException {
        removeLeftovers();
        if (options.bulk().use() == BulkOptions.Use.NEVER) {
            return Optional.empty();
        }
        Optional<Staging> staging = Staging.open(connection, schema.loads().tableName());
        if (staging.isEmpty() && options.bulk().use() == BulkOptions.Use.ALWAYS) {
            String message =
                    "Cannot load files into '%s': this process does not reach the servers' file system; rows can be put"
                            + " instead (option 'bulk')";
            String table = schema.userSessions().name();
            throw new HBaseStoreException("load files into", table, 0, message.formatted(table), null);
        }
        return staging;
    }

    /** Removes what a load left that was killed. */
    void removeLeftovers() throws IOException {
        Staging.removeLeftovers(connection, schema.loads().tableName());
    }

    /**
     * Makes rows of records.
     *
     * @param staging where files are made; when null, rows are put
     */
    <T> RowSink<T> rows(
            TableSchema table,
            Function<? super T, Put> encoder,
            ToIntFunction<? super T> cells,
            @Nullable Staging staging,
            Acknowledgements acknowledgements) {
        Writing writing = new Writing(table.name(), options.writers(), options.batchCells());
        if (staging == null) {
            return new Batches<>(writing, cells, batch -> put(table, batch, encoder), acknowledgements);
        }
        BulkRows.Rounds rounds =
                new BulkRows.Rounds(options.bulk().sortBytes(), options.bulk().roundBytes());
        Folder folder = staging.folder().child(table.tableName().getQualifierAsString());
        return new BulkRows<>(connection, writing, rounds, folder, encoder, cells, acknowledgements);
    }

    /** As a whole rather than through a shared mutator, since only so it is known which rows are stored. */
    private <T> void put(TableSchema table, List<T> batch, Function<? super T, Put> encoder) throws IOException {
        List<Put> puts = new ArrayList<>(batch.size());
        for (T item : batch) {
            puts.add(encoder.apply(item));
        }
        try (Table rows = connection.getTable(table.tableName())) {
            rows.put(puts);
        }
    }
}

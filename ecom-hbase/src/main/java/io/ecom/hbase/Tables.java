package io.ecom.hbase;

import io.ecom.hbase.load.Acknowledgements;
import io.ecom.hbase.load.RowWriters;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.TableNotFoundException;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.Put;

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

    <T> RowWriters<T> writers(
            TableSchema table,
            Function<? super T, Put> encoder,
            ToIntFunction<? super T> cells,
            Acknowledgements acknowledgements) {
        return new RowWriters<>(
                connection,
                table.tableName(),
                options.writers(),
                options.batchCells(),
                encoder,
                cells,
                acknowledgements);
    }
}

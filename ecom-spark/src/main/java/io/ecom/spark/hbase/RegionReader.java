package io.ecom.spark.hbase;

import io.ecom.hbase.HBaseStoreException;
import io.ecom.hbase.key.KeyRange;
import java.io.IOException;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Table;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.jspecify.annotations.Nullable;

/** Reads one region's share of a range. Spark closes it, after success, failure or when it needs no more. */
final class RegionReader implements PartitionReader<InternalRow> {
    private final String tableName;
    private final RowDecoder decoder;
    private final SharedConnection shared;
    private final Table table;
    private final ResultScanner rows;
    private @Nullable Result row;

    RegionReader(HBaseMapping mapping, ColumnPlan plan, KeyRange range) {
        tableName = mapping.table();
        decoder = new RowDecoder(mapping, plan);
        shared = SharedConnection.acquire(mapping.quorum());
        try {
            table = shared.connection().getTable(TableName.valueOf(tableName));
            rows = table.getScanner(plan.scan(mapping, range));
        } catch (IOException e) {
            shared.close();
            throw HBaseStoreException.of("read table", tableName, e);
        }
    }

    @Override
    public boolean next() {
        try {
            row = rows.next();
            return row != null;
        } catch (IOException e) {
            throw HBaseStoreException.of("read table", tableName, e);
        }
    }

    @Override
    public InternalRow get() {
        if (row == null) {
            throw new IllegalStateException("Cannot read table '%s': there is no further row".formatted(tableName));
        }
        return decoder.decode(row);
    }

    @Override
    public void close() throws IOException {
        rows.close();
        table.close();
        shared.close();
    }
}

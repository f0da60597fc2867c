package io.ecom.spark.hbase.scan;

import io.ecom.hbase.HBaseStoreException;
import io.ecom.hbase.key.KeyRange;
import io.ecom.spark.hbase.connection.SharedConnection;
import io.ecom.spark.hbase.metric.Counter;
import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.client.metrics.ScanMetrics;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.jspecify.annotations.Nullable;

/** Reads a partition's ranges one after the other. Spark closes it, after success, failure or when it needs no more. */
final class RegionReader implements PartitionReader<InternalRow> {
    private final RowScan rows;
    private final Iterator<KeyRange> ranges;
    private final RowDecoder decoder;
    private final SharedConnection shared;
    private @Nullable Table table;
    private @Nullable ResultScanner scanner;
    private @Nullable Result row;

    private long rangesRead;
    private long rowsRead;
    private long rowsFiltered;
    private long bytesRead;

    RegionReader(RowScan rows, RegionRanges partition) {
        this.rows = rows;
        ranges = partition.ranges().iterator();
        decoder = new RowDecoder(rows.mapping(), rows.plan());
        shared = SharedConnection.acquire(rows.mapping().quorum());
    }

    @Override
    public boolean next() {
        try {
            row = rowsRead < rows.limit() ? nextRow() : null;
            rowsRead += row == null ? 0 : 1;
            return row != null;
        } catch (IOException e) {
            throw HBaseStoreException.of("read table", rows.mapping().table(), e);
        }
    }

    @Override
    public InternalRow get() {
        if (row == null) {
            throw new IllegalStateException("Cannot read table '%s': there is no further row"
                    .formatted(rows.mapping().table()));
        }
        return decoder.decode(row);
    }

    @Override
    public CustomTaskMetric[] currentMetricsValues() {
        ScanMetrics current = scanner == null ? new ScanMetrics() : scanner.getScanMetrics();
        return new CustomTaskMetric[] {
            new Counter.Ranges().at(rangesRead),
            new Counter.RowsRead().at(rowsRead),
            new Counter.RowsFiltered().at(rowsFiltered + current.countOfRowsFiltered.get()),
            new Counter.BytesRead().at(bytesRead + current.countOfBytesInResults.get())
        };
    }

    @Override
    public void close() throws IOException {
        try (shared) {
            closeScanner();
            if (table != null) {
                table.close();
            }
        }
    }

    private @Nullable Result nextRow() throws IOException {
        if (table == null) {
            table = shared.connection()
                    .getTable(TableName.valueOf(rows.mapping().table()));
        }
        while (scanner != null || ranges.hasNext()) {
            if (scanner == null) {
                scanner = table.getScanner(rows.over(ranges.next()));
                rangesRead++;
            }
            Result next = scanner.next();
            if (next != null) {
                return next;
            }
            closeScanner();
        }
        return null;
    }

    private void closeScanner() {
        if (scanner != null) {
            scanner.close();
            rowsFiltered += scanner.getScanMetrics().countOfRowsFiltered.get();
            bytesRead += scanner.getScanMetrics().countOfBytesInResults.get();
            scanner = null;
        }
    }
}

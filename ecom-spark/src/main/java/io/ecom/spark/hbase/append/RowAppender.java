package io.ecom.spark.hbase.append;

import io.ecom.hbase.HBaseStoreException;
import io.ecom.spark.hbase.connection.SharedConnection;
import io.ecom.spark.hbase.mapping.HBaseMapping;
import io.ecom.spark.hbase.metric.Counter;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.hbase.Cell;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.BufferedMutator;
import org.apache.hadoop.hbase.client.BufferedMutatorParams;
import org.apache.hadoop.hbase.client.Put;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.WriterCommitMessage;

/** Sends one task's rows to their servers. For one thread; Spark closes it. */
final class RowAppender implements DataWriter<InternalRow> {
    private static final long BUFFER_BYTES = 4L << 20;

    private final String table;
    private final RowEncoder encoder;
    private final SharedConnection shared;
    private final BufferedMutator mutator;
    private boolean isAborted;
    private long rowsWritten;
    private long bytesWritten;

    /** Everything that a task has to say when it is done: its rows are stored. */
    private enum Stored implements WriterCommitMessage {
        ALL
    }

    RowAppender(HBaseMapping mapping, long timestamp) {
        table = mapping.table();
        encoder = new RowEncoder(mapping, timestamp);
        shared = SharedConnection.acquire(mapping.quorum());
        try {
            mutator = shared.connection()
                    .getBufferedMutator(
                            new BufferedMutatorParams(TableName.valueOf(table)).writeBufferSize(BUFFER_BYTES));
        } catch (IOException e) {
            shared.close();
            throw failed(e);
        }
    }

    @Override
    public void write(InternalRow row) {
        Put put = encoder.encode(row);
        try {
            mutator.mutate(put);
        } catch (IOException e) {
            throw failed(e);
        }
        rowsWritten++;
        bytesWritten += bytes(put);
    }

    @Override
    public WriterCommitMessage commit() {
        try {
            mutator.flush();
            return Stored.ALL;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void abort() {
        isAborted = true;
    }

    @Override
    public CustomTaskMetric[] currentMetricsValues() {
        return new CustomTaskMetric[] {
            new Counter.RowsWritten().at(rowsWritten), new Counter.BytesWritten().at(bytesWritten)
        };
    }

    @Override
    public void close() {
        try (shared) {
            mutator.close();
        } catch (IOException e) {
            // What an aborted task could not send has been said already.
            if (!isAborted) {
                throw failed(e);
            }
        }
    }

    private static long bytes(Put put) {
        return put.getFamilyCellMap().values().stream()
                .flatMap(List::stream)
                .mapToLong(Cell::getSerializedSize)
                .sum();
    }

    private HBaseStoreException failed(IOException cause) {
        return HBaseStoreException.of("write table", table, cause);
    }
}

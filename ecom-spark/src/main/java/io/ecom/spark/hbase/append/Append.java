package io.ecom.spark.hbase.append;

import io.ecom.hbase.HBaseStoreException;
import io.ecom.spark.hbase.connection.SharedConnection;
import io.ecom.spark.hbase.connection.TableCheck;
import io.ecom.spark.hbase.mapping.HBaseMapping;
import io.ecom.spark.hbase.metric.Counter;
import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.connector.write.PhysicalWriteInfo;
import org.apache.spark.sql.connector.write.Write;
import org.apache.spark.sql.connector.write.WriterCommitMessage;

/**
 * Rows as puts. All cells of one append have one timestamp, so that a task which runs again writes the same cells again.
 *
 * <p>Rows are stored as they come: a job that fails leaves those of the tasks that ended, and may simply be run again.
 */
record Append(HBaseMapping mapping) implements Write, BatchWrite {
    /** Sent to the executors; holds values only, connections are opened where it arrives. */
    record WriterFactory(HBaseMapping mapping, long timestamp) implements DataWriterFactory {
        @Override
        public DataWriter<InternalRow> createWriter(int partition, long task) {
            return new RowAppender(mapping, timestamp);
        }
    }

    @Override
    public String description() {
        return "ecom-hbase append " + mapping.table();
    }

    @Override
    public BatchWrite toBatch() {
        return this;
    }

    @Override
    public CustomMetric[] supportedCustomMetrics() {
        return new CustomMetric[] {new Counter.RowsWritten(), new Counter.BytesWritten()};
    }

    /** @throws HBaseStoreException when the cluster does not answer */
    @Override
    public DataWriterFactory createBatchWriterFactory(PhysicalWriteInfo info) {
        try (SharedConnection shared = SharedConnection.acquire(mapping.quorum())) {
            TableCheck.require(shared.connection(), mapping.table(), mapping.familyNames(), "write");
        } catch (IOException e) {
            throw HBaseStoreException.of("write table", mapping.table(), e);
        }
        return new WriterFactory(mapping, System.currentTimeMillis());
    }

    /** Two attempts at one task may both end well: they write the same. */
    @Override
    public boolean useCommitCoordinator() {
        return false;
    }

    @Override
    public void commit(WriterCommitMessage[] messages) {
        // Each task has sent all of its rows already.
    }

    @Override
    public void abort(WriterCommitMessage[] messages) {
        // What is stored stays: the next attempt writes it again.
    }
}

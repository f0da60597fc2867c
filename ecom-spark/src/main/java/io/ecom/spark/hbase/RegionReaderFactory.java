package io.ecom.spark.hbase;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;

/** Sent to the executors; holds values only, connections are opened where it arrives. */
record RegionReaderFactory(HBaseMapping mapping, ColumnPlan plan) implements PartitionReaderFactory {
    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
        return new RegionReader(mapping, plan, ((RegionRange) partition).range());
    }
}

package io.ecom.spark.hbase.scan;

import io.ecom.hbase.HBaseStoreException;
import io.ecom.hbase.key.KeyRange;
import io.ecom.spark.hbase.connection.SharedConnection;
import io.ecom.spark.hbase.connection.TableCheck;
import io.ecom.spark.hbase.mapping.HBaseMapping;
import io.ecom.spark.hbase.metric.Counter;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.RegionLocator;
import org.apache.hadoop.hbase.client.RegionReplicaUtil;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.types.StructType;

/** What is read of a table: these columns of the rows in these ranges, each region's share of a range on its own. */
record HBaseScan(RowScan rows, StructType readSchema, List<KeyRange> ranges) implements Scan, Batch {
    private static final int MAX_SHOWN = 10;

    /** Sent to the executors; holds values only, connections are opened where it arrives. */
    private record ReaderFactory(RowScan rows) implements PartitionReaderFactory {
        @Override
        public PartitionReader<InternalRow> createReader(InputPartition partition) {
            return new RegionReader(rows, (RegionRanges) partition);
        }
    }

    @Override
    public String description() {
        String more = ranges.size() > MAX_SHOWN ? " and %d more".formatted(ranges.size() - MAX_SHOWN) : "";
        String description = "ecom-hbase %s ranges=%s%s"
                .formatted(rows.mapping().table(), ranges.subList(0, Math.min(ranges.size(), MAX_SHOWN)), more);
        if (rows.narrowing() != null) {
            description += " servers=[" + rows.narrowing() + "]";
        }
        return rows.limit() == RowScan.NO_LIMIT ? description : description + " limit=" + rows.limit();
    }

    @Override
    public Batch toBatch() {
        return this;
    }

    @Override
    public CustomMetric[] supportedCustomMetrics() {
        return new CustomMetric[] {
            new Counter.Ranges(), new Counter.RowsRead(), new Counter.RowsFiltered(), new Counter.BytesRead()
        };
    }

    /** @throws HBaseStoreException when the cluster does not answer */
    @Override
    public InputPartition[] planInputPartitions() {
        HBaseMapping mapping = rows.mapping();
        try (SharedConnection shared = SharedConnection.acquire(mapping.quorum())) {
            TableCheck.require(shared.connection(), mapping.table(), mapping.familyNames(), "read");
            try (RegionLocator locator = shared.connection().getRegionLocator(TableName.valueOf(mapping.table()))) {
                List<RegionRanges> regions = locator.getAllRegionLocations().stream()
                        .filter(location -> RegionReplicaUtil.isDefaultReplica(location.getRegion()))
                        .map(location -> new RegionRanges(
                                List.of(new KeyRange(
                                        location.getRegion().getStartKey(),
                                        location.getRegion().getEndKey())),
                                location.getHostname()))
                        .toList();
                return RegionRanges.shares(regions, ranges).toArray(InputPartition[]::new);
            }
        } catch (IOException e) {
            throw HBaseStoreException.of("read table", mapping.table(), e);
        }
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new ReaderFactory(rows);
    }
}

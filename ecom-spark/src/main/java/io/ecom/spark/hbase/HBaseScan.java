package io.ecom.spark.hbase;

import io.ecom.hbase.HBaseStoreException;
import io.ecom.hbase.key.KeyRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.hbase.HRegionLocation;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.TableNotFoundException;
import org.apache.hadoop.hbase.client.RegionLocator;
import org.apache.hadoop.hbase.client.RegionReplicaUtil;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.types.StructType;

/** What is read of a table: these columns of the rows in these ranges, each region's share of a range on its own. */
record HBaseScan(HBaseMapping mapping, StructType wanted, List<KeyRange> ranges) implements Scan, Batch {
    @Override
    public StructType readSchema() {
        return wanted;
    }

    @Override
    public String description() {
        return "%s %s ranges=%s".formatted(HBaseSource.NAME, mapping.table(), ranges);
    }

    @Override
    public Batch toBatch() {
        return this;
    }

    @Override
    public InputPartition[] planInputPartitions() {
        List<InputPartition> partitions = new ArrayList<>();
        for (HRegionLocation location : regions()) {
            KeyRange region = new KeyRange(
                    location.getRegion().getStartKey(), location.getRegion().getEndKey());
            for (KeyRange range : ranges) {
                KeyRange share = region.intersect(range);
                if (!share.isEmpty()) {
                    partitions.add(new RegionRange(share, location.getHostname()));
                }
            }
        }
        return partitions.toArray(InputPartition[]::new);
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new RegionReaderFactory(mapping, ColumnPlan.of(mapping, wanted));
    }

    private List<HRegionLocation> regions() {
        try (SharedConnection shared = SharedConnection.acquire(mapping.quorum());
                RegionLocator locator = shared.connection().getRegionLocator(TableName.valueOf(mapping.table()))) {
            List<HRegionLocation> all = locator.getAllRegionLocations();
            if (all.isEmpty()) {
                throw new TableNotFoundException(mapping.table());
            }
            return all.stream()
                    .filter(location -> RegionReplicaUtil.isDefaultReplica(location.getRegion()))
                    .toList();
        } catch (IOException e) {
            throw HBaseStoreException.of("find the regions of table", mapping.table(), e);
        }
    }
}

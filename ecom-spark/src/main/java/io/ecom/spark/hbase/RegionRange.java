package io.ecom.spark.hbase;

import io.ecom.hbase.key.KeyRange;
import org.apache.spark.sql.connector.read.InputPartition;

/** One region's share of a range of keys, and the host that serves it. */
record RegionRange(KeyRange range, String host) implements InputPartition {
    @Override
    public String[] preferredLocations() {
        return new String[] {host};
    }
}

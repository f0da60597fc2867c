package io.ecom.spark.hbase.scan;

import com.google.common.collect.Lists;
import io.ecom.hbase.key.KeyRange;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/**
 * A partition: ranges of keys that all lie in one region, and the host that serves it. Sent to the executors: it holds values
 * only.
 */
record RegionRanges(List<KeyRange> ranges, String host) implements InputPartition {
    /** Above this number ranges of one region share a partition, since each costs Spark a task. */
    static final int MAX_SINGLE = 200;

    RegionRanges {
        ranges = List.copyOf(ranges);
    }

    /** Spark asks a worker on this host first. */
    @Override
    public String[] preferredLocations() {
        return new String[] {host};
    }

    /**
     * The regions' shares of some ranges: each on its own, or when they are many several of a region together.
     *
     * @param regions each with one range, its own
     */
    static List<RegionRanges> shares(List<RegionRanges> regions, List<KeyRange> ranges) {
        List<RegionRanges> shares = new ArrayList<>();
        for (RegionRanges region : regions) {
            List<KeyRange> within = new ArrayList<>();
            for (KeyRange keys : region.ranges()) {
                ranges.stream()
                        .map(keys::intersect)
                        .filter(share -> !share.isEmpty())
                        .forEach(within::add);
            }
            shares.add(new RegionRanges(within, region.host()));
        }
        int count = shares.stream().mapToInt(share -> share.ranges().size()).sum();
        int together = Math.max(1, (count + MAX_SINGLE - 1) / MAX_SINGLE);
        return shares.stream()
                .flatMap(share -> Lists.partition(share.ranges(), together).stream()
                        .map(some -> new RegionRanges(some, share.host())))
                .toList();
    }
}

package io.ecom.hbase;

import io.ecom.hbase.codec.SessionColumns;
import io.ecom.hbase.key.KeyRange;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.util.Bytes;

/** Scans over ranges of keys. */
final class Scans {
    private Scans() {}

    static Scan of(KeyRange range) {
        return new Scan().withStartRow(range.start()).withStopRow(range.stop());
    }

    /** From the end of the range to its start. */
    static Scan reversed(KeyRange range) {
        return new Scan().setReversed(true).withStartRow(range.stop(), false).withStopRow(range.start(), true);
    }

    /** What a whole session is made of; the metrics can be counted from it. */
    static Scan wholeSessions(Scan scan) {
        return scan.addFamily(Bytes.toBytes(SessionColumns.INFO)).addFamily(Bytes.toBytes(SessionColumns.PAGE_VIEWS));
    }
}

package io.ecom.spark.hbase.metric;

import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/**
 * Something that tasks count and that is added up. Each is a class of its own, since Spark makes them again from their
 * classes' names.
 */
public abstract sealed class Counter extends CustomSumMetric {
    private final String name;
    private final String description;

    private Counter(String name, String description) {
        this.name = name;
        this.description = description;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    /** What one task has counted until now. */
    public CustomTaskMetric at(long value) {
        return new Count(name, value);
    }

    private record Count(String name, long value) implements CustomTaskMetric {}

    /** Ranges of keys, each region's share of one counted on its own. */
    public static final class Ranges extends Counter {
        public Ranges() {
            super("hbaseRanges", "key ranges scanned");
        }
    }

    /** Rows that arrived. */
    public static final class RowsRead extends Counter {
        public RowsRead() {
            super("hbaseRowsRead", "rows read from HBase");
        }
    }

    /** Rows that the servers looked at and left out. */
    public static final class RowsFiltered extends Counter {
        public RowsFiltered() {
            super("hbaseRowsFiltered", "rows left out by HBase");
        }
    }

    /** Bytes of the cells that arrived. */
    public static final class BytesRead extends Counter {
        public BytesRead() {
            super("hbaseBytesRead", "bytes read from HBase");
        }
    }

    /** Rows that were sent. */
    public static final class RowsWritten extends Counter {
        public RowsWritten() {
            super("hbaseRowsWritten", "rows written to HBase");
        }
    }

    /** Bytes of the cells that were sent. */
    public static final class BytesWritten extends Counter {
        public BytesWritten() {
            super("hbaseBytesWritten", "bytes written to HBase");
        }
    }
}

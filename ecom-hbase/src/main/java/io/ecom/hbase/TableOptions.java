package io.ecom.hbase;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.apache.hadoop.hbase.io.compress.Compression;

/**
 * How the tables are named, cut and written.
 *
 * @param prefix stands before every table's name, such as {@code test_} or, for a namespace, {@code shop:}; may be empty
 * @param regions how many regions each table is cut into when it is made
 * @param compression of the tables' files; GZ needs nothing installed, ZSTD a codec set in every server's and every client's
 *     {@code core-site.xml}
 * @param writers how many threads write
 * @param batchCells how many cells are handed on at a time; each writer holds at most two such batches
 */
public record TableOptions(
        String prefix, int regions, Compression.Algorithm compression, int writers, int batchCells, BulkOptions bulk) {
    private static final Pattern PREFIX = Pattern.compile("(\\w+:)?(\\w[\\w.-]*)?");

    public static final TableOptions DEFAULT =
            new TableOptions("", 8, Compression.Algorithm.GZ, 2, 20_000, BulkOptions.DEFAULT);

    public TableOptions {
        checkArgument(
                PREFIX.matcher(prefix).matches(),
                "Invalid value '%s' for option 'prefix': expected letters, digits, '_', '-', '.', or a namespace and"
                        + " ':'",
                prefix);
        requirePositive("regions", regions, 1_000);
        requirePositive("writers", writers, 64);
        requirePositive("batchCells", batchCells, 1_000_000);
        requireNonNull(compression, "compression");
        requireNonNull(bulk, "bulk");
    }

    public TableOptions withPrefix(String newPrefix) {
        return new TableOptions(newPrefix, regions, compression, writers, batchCells, bulk);
    }

    public TableOptions withRegions(int newRegions) {
        return new TableOptions(prefix, newRegions, compression, writers, batchCells, bulk);
    }

    public TableOptions withCompression(Compression.Algorithm newCompression) {
        return new TableOptions(prefix, regions, newCompression, writers, batchCells, bulk);
    }

    public TableOptions withWriters(int newWriters) {
        return new TableOptions(prefix, regions, compression, newWriters, batchCells, bulk);
    }

    public TableOptions withBatchCells(int newBatchCells) {
        return new TableOptions(prefix, regions, compression, writers, newBatchCells, bulk);
    }

    public TableOptions withBulk(BulkOptions newBulk) {
        return new TableOptions(prefix, regions, compression, writers, batchCells, newBulk);
    }

    private static void requirePositive(String option, int value, int max) {
        checkArgument(
                value >= 1 && value <= max,
                "Invalid value '%s' for option '%s': expected a number from 1 to %s",
                value,
                option,
                max);
    }
}

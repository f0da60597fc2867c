package io.ecom.hbase;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * When rows are loaded as files rather than put, and how much at a time.
 *
 * @param sortBytes about how many bytes of rows are sorted in memory; each writer may hold as many once more
 * @param roundBytes after about how many bytes of rows files are moved in, from where a load that is cut off goes on
 */
public record BulkOptions(Use use, long sortBytes, long roundBytes) {
    public static final BulkOptions DEFAULT = new BulkOptions(Use.WHERE_POSSIBLE, 48L << 20, 6L << 30);

    /** Whether files are made. */
    public enum Use {
        /** When this process reaches the file system of the servers. */
        WHERE_POSSIBLE,
        /** And a load fails when it does not. */
        ALWAYS,
        /** Rows are put, as live traffic is. */
        NEVER
    }

    public BulkOptions {
        requireNonNull(use, "use");
        requirePositive("sortBytes", sortBytes);
        requirePositive("roundBytes", roundBytes);
    }

    public BulkOptions withUse(Use newUse) {
        return new BulkOptions(newUse, sortBytes, roundBytes);
    }

    public BulkOptions withSortBytes(long newSortBytes) {
        return new BulkOptions(use, newSortBytes, roundBytes);
    }

    public BulkOptions withRoundBytes(long newRoundBytes) {
        return new BulkOptions(use, sortBytes, newRoundBytes);
    }

    private static void requirePositive(String option, long value) {
        checkArgument(value > 0, "Invalid value '%s' for option '%s': expected a positive number", value, option);
    }
}

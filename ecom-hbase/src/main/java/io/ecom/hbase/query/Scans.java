package io.ecom.hbase.query;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.hbase.codec.SessionColumns;
import io.ecom.hbase.key.KeyRange;
import io.ecom.model.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.util.Bytes;

/** Scans over ranges of keys or of time. */
final class Scans {
    private Scans() {}

    static Scan of(KeyRange range) {
        return new Scan().withStartRow(range.start()).withStopRow(range.stop());
    }

    /** From the end of the range to its start. */
    static Scan reversed(KeyRange range) {
        return new Scan().setReversed(true).withStartRow(range.stop(), false).withStopRow(range.start(), true);
    }

    /**
     * Over all keys, for cells whose timestamp, the start of their session or day, lies in a period. Nothing is kept in the
     * servers' cache, which such a scan would sweep clean.
     *
     * @param from included
     * @param to excluded
     */
    static Scan between(Instant from, Instant to) {
        long first = millisAtOrAfter(from);
        try {
            return new Scan()
                    .setTimeRange(first, Math.max(first, millisAtOrAfter(to)))
                    .setCacheBlocks(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** @throws IllegalArgumentException when cells cannot have been written for the day */
    static void requireDay(LocalDate day) {
        checkArgument(
                day.getYear() >= 1970 && day.getYear() <= 2286,
                "Invalid day '%s': expected one from 1970 to 2286",
                day);
    }

    /** What a whole session is made of; the metrics can be counted from it. */
    static Scan wholeSessions(Scan scan) {
        return scan.addFamily(Bytes.toBytes(SessionColumns.INFO)).addFamily(Bytes.toBytes(SessionColumns.PAGE_VIEWS));
    }

    private static long millisAtOrAfter(Instant time) {
        if (time.isBefore(Times.MIN)) {
            return 0;
        }
        if (time.isAfter(Times.MAX)) {
            return Long.MAX_VALUE;
        }
        return time.toEpochMilli() + (time.getNano() % 1_000_000 == 0 ? 0 : 1);
    }
}

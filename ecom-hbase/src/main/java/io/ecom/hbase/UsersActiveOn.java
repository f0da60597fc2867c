package io.ecom.hbase;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.ecom.hbase.codec.SessionCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.filter.FilterList;
import org.apache.hadoop.hbase.filter.FirstKeyOnlyFilter;
import org.apache.hadoop.hbase.filter.KeyOnlyFilter;

/**
 * The ids of the users with a session that starts on a day, in the order of the table.
 *
 * <p>Keys begin with the user, so every region is asked. Since cells carry the session's start as their timestamp, the
 * servers leave out files and cells of other days by themselves and send keys only.
 */
public record UsersActiveOn(LocalDate day) implements HBaseQuery<List<String>> {
    public UsersActiveOn {
        requireNonNull(day, "day");
        checkArgument(
                day.getYear() >= 1970 && day.getYear() <= 2286,
                "Invalid day '%s': expected one from 1970 to 2286",
                day);
    }

    @Override
    public TableSchema table(HBaseSchema schema) {
        return schema.userSessions();
    }

    @Override
    public Scan scan() {
        try {
            return new Scan()
                    .setTimeRange(midnight(day), midnight(day.plusDays(1)))
                    .setFilter(new FilterList(new FirstKeyOnlyFilter(), new KeyOnlyFilter()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> answer(String table, Stream<Result> rows) {
        SessionCodec codec = new SessionCodec(table);
        return rows.map(row -> codec.key(row).userId()).distinct().toList();
    }

    private static long midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}

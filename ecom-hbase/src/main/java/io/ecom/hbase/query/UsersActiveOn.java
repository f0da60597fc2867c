package io.ecom.hbase.query;

import io.ecom.hbase.codec.SessionCodec;
import io.ecom.hbase.codec.SessionColumns;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.filter.FilterList;
import org.apache.hadoop.hbase.filter.FirstKeyOnlyFilter;
import org.apache.hadoop.hbase.filter.KeyOnlyFilter;
import org.apache.hadoop.hbase.util.Bytes;

/**
 * The ids of the users with a session that starts on a day, in the order of the table.
 *
 * <p>Keys begin with the user, so every region is asked. Since cells carry the session's start as their timestamp, the
 * servers leave out other days by themselves; they read the smallest family and send keys only.
 */
public record UsersActiveOn(LocalDate day) implements HBaseQuery<List<String>> {
    public UsersActiveOn {
        Scans.requireDay(day);
    }

    @Override
    public String table() {
        return SessionColumns.TABLE;
    }

    @Override
    public Scan scan() {
        return Scans.between(Scans.midnight(day), Scans.midnight(day.plusDays(1)))
                .addFamily(Bytes.toBytes(SessionColumns.METRICS))
                .setFilter(new FilterList(new FirstKeyOnlyFilter(), new KeyOnlyFilter()));
    }

    @Override
    public List<String> answer(String table, Stream<Result> rows) {
        SessionCodec codec = new SessionCodec(table);
        return rows.map(row -> codec.key(row).userId()).distinct().toList();
    }
}

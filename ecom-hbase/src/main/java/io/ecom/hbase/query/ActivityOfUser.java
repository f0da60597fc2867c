package io.ecom.hbase.query;

import io.ecom.hbase.codec.SessionCodec;
import io.ecom.hbase.codec.SessionColumns;
import io.ecom.hbase.key.SessionKeyCodec;
import io.ecom.model.Ids;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.util.Bytes;

/**
 * How often and how long one user visited in a period; all zero when never. One range, and only the sessions' counts.
 *
 * @param from included
 * @param to excluded
 */
public record ActivityOfUser(String userId, Instant from, Instant to) implements HBaseQuery<UserActivity> {
    public ActivityOfUser {
        Ids.require("user_id", userId);
    }

    @Override
    public String table() {
        return SessionColumns.TABLE;
    }

    @Override
    public Scan scan() {
        return Scans.of(SessionKeyCodec.rangeOf(userId, from, to)).addFamily(Bytes.toBytes(SessionColumns.METRICS));
    }

    @Override
    public UserActivity answer(String table, Stream<Result> rows) {
        SessionCodec codec = new SessionCodec(table);
        return rows.map(row -> UserActivity.of(userId, codec.metrics(row)))
                .reduce(new UserActivity(userId, 0, 0, 0, 0), UserActivity::plus);
    }
}

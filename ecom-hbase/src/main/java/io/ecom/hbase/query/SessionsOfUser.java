package io.ecom.hbase.query;

import io.ecom.hbase.codec.SessionCodec;
import io.ecom.hbase.codec.SessionColumns;
import io.ecom.hbase.key.KeyRange;
import io.ecom.hbase.key.SessionKeyCodec;
import io.ecom.model.Ids;
import io.ecom.model.Session;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;

/**
 * The sessions of a user that start in a period, in order of time.
 *
 * @param from included
 * @param to excluded
 */
public record SessionsOfUser(String userId, Instant from, Instant to) implements HBaseQuery<List<Session>> {
    public SessionsOfUser {
        Ids.require("user_id", userId);
    }

    @Override
    public String table() {
        return SessionColumns.TABLE;
    }

    @Override
    public Scan scan() {
        KeyRange range = SessionKeyCodec.rangeOf(userId, from, to);
        return Scans.wholeSessions(Scans.of(range));
    }

    @Override
    public List<Session> answer(String table, Stream<Result> rows) {
        SessionCodec codec = new SessionCodec(table);
        return rows.map(codec::decode).toList();
    }
}

package io.ecom.hbase.query;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.hbase.codec.SessionCodec;
import io.ecom.hbase.codec.SessionColumns;
import io.ecom.hbase.key.SessionKeyCodec;
import io.ecom.model.Ids;
import io.ecom.model.Session;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;

/** The latest sessions of a user, the last one first; a scan from the end that reads no more rows than asked for. */
public record LastSessions(String userId, int count) implements HBaseQuery<List<Session>> {
    public LastSessions {
        Ids.require("user_id", userId);
        checkArgument(count > 0, "Invalid count '%s': expected a positive number", count);
    }

    @Override
    public String table() {
        return SessionColumns.TABLE;
    }

    @Override
    public Scan scan() {
        return Scans.wholeSessions(
                Scans.reversed(SessionKeyCodec.rangeOf(userId)).setLimit(count));
    }

    @Override
    public List<Session> answer(String table, Stream<Result> rows) {
        SessionCodec codec = new SessionCodec(table);
        return rows.map(codec::decode).toList();
    }
}

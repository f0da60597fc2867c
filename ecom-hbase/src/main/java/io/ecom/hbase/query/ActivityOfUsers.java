package io.ecom.hbase.query;

import io.ecom.hbase.codec.SessionCodec;
import io.ecom.hbase.codec.SessionColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.util.Bytes;

/** How often and how long each user visited, in the order of the table; only the counts of the sessions are read. */
public record ActivityOfUsers() implements HBaseQuery<List<UserActivity>> {
    @Override
    public String table() {
        return SessionColumns.TABLE;
    }

    @Override
    public Scan scan() {
        return new Scan().addFamily(Bytes.toBytes(SessionColumns.METRICS)).setCacheBlocks(false);
    }

    @Override
    public List<UserActivity> answer(String table, Stream<Result> rows) {
        SessionCodec codec = new SessionCodec(table);
        Map<String, UserActivity> byUser = new LinkedHashMap<>();
        rows.forEach(row -> {
            String userId = codec.key(row).userId();
            byUser.merge(userId, UserActivity.of(userId, codec.metrics(row)), UserActivity::plus);
        });
        return List.copyOf(byUser.values());
    }
}

package io.ecom.hbase.query;

import static java.util.Objects.requireNonNull;

import io.ecom.hbase.codec.SessionCodec;
import io.ecom.hbase.codec.SessionColumns;
import io.ecom.hbase.key.SessionKey;
import io.ecom.hbase.key.SessionKeyCodec;
import io.ecom.model.PageView;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.util.Bytes;

/** The page views of one session, in their given order; nothing but their family is read. */
public record PageViewsOfSession(SessionKey key) implements HBaseQuery<List<PageView>> {
    public PageViewsOfSession {
        requireNonNull(key, "key");
    }

    @Override
    public String table() {
        return SessionColumns.TABLE;
    }

    @Override
    public Scan scan() {
        byte[] row = SessionKeyCodec.encode(key);
        return new Scan().withStartRow(row).withStopRow(row, true).addFamily(Bytes.toBytes(SessionColumns.PAGE_VIEWS));
    }

    @Override
    public List<PageView> answer(String table, Stream<Result> rows) {
        SessionCodec codec = new SessionCodec(table);
        return rows.flatMap(row -> codec.pageViews(row).stream()).toList();
    }
}

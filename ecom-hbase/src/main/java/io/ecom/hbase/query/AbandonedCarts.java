package io.ecom.hbase.query;

import io.ecom.hbase.codec.SessionCodec;
import io.ecom.hbase.codec.SessionColumns;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.CompareOperator;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.filter.SingleColumnValueFilter;
import org.apache.hadoop.hbase.util.Bytes;

/**
 * The carts of the sessions that start in a period and ended as {@code abandoned} with something in the cart, in the order
 * of the table.
 *
 * <p>Every region is asked, for two cells a session. The servers leave out sessions of other times, by the timestamps of
 * their cells, and those that ended otherwise, by a filter.
 *
 * @param from included, to the millisecond
 * @param to excluded
 */
public record AbandonedCarts(Instant from, Instant to) implements HBaseQuery<List<AbandonedCart>> {
    private static final byte[] ABANDONED = Bytes.toBytes("abandoned");

    @Override
    public String table() {
        return SessionColumns.TABLE;
    }

    @Override
    public Scan scan() {
        byte[] info = Bytes.toBytes(SessionColumns.INFO);
        byte[] status = Bytes.toBytes(SessionColumns.CONVERSION_STATUS);
        SingleColumnValueFilter abandoned = new SingleColumnValueFilter(info, status, CompareOperator.EQUAL, ABANDONED);
        abandoned.setFilterIfMissing(true);
        return Scans.between(from, to)
                .addColumn(info, Bytes.toBytes(SessionColumns.CART))
                .addColumn(info, status)
                .setFilter(abandoned);
    }

    @Override
    public List<AbandonedCart> answer(String table, Stream<Result> rows) {
        SessionCodec codec = new SessionCodec(table);
        return rows.map(row -> new AbandonedCart(codec.key(row), codec.cart(row)))
                .filter(cart -> !cart.items().isEmpty())
                .toList();
    }
}

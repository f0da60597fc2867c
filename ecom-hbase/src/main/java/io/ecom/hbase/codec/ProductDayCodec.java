package io.ecom.hbase.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.hbase.key.ProductDayKey;
import io.ecom.hbase.key.ProductDayKeyCodec;
import io.ecom.model.Money;
import java.time.ZoneOffset;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.Result;

/**
 * A product's day as a row of {@code product_metrics}.
 *
 * <p>Each cell carries the day's start as its timestamp. A figure that is zero has no cell: most products are looked at on
 * most days and sold on few. Safe for use by several threads.
 *
 * @param table the table's name, for errors
 */
public record ProductDayCodec(String table) {
    /** The table, without a prefix. */
    public static final String TABLE = "product_metrics";

    public static final String METRICS = "metrics";
    public static final String VIEWS = "views";
    public static final String CART_ADDS = "cart_adds";
    public static final String ORDERS = "orders";
    public static final String UNITS = "units";
    public static final String REVENUE = "revenue";

    private static final byte[] METRICS_BYTES = METRICS.getBytes(UTF_8);

    public Put encode(ProductDay day) {
        long midnight = day.day().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        Put put = new Put(ProductDayKeyCodec.encode(day.key()), midnight);
        add(put, VIEWS, day.views());
        add(put, CART_ADDS, day.cartAdds());
        add(put, ORDERS, day.orders());
        add(put, UNITS, day.units());
        if (day.revenue().cents() != 0) {
            put.addColumn(
                    METRICS_BYTES,
                    REVENUE.getBytes(UTF_8),
                    day.revenue().toString().getBytes(UTF_8));
        }
        return put;
    }

    /** @throws CorruptRowException when the key or a cell cannot be decoded */
    public ProductDay decode(Result row) {
        RowReader cells = new RowReader(table, row);
        ProductDayKey key = cells.read(RowReader.ROW_KEY, row.getRow(), ProductDayKeyCodec::decode);
        RowReader.Family metrics = cells.family(METRICS_BYTES);
        return new ProductDay(
                key.productId(),
                key.day(),
                metrics.optional(VIEWS, 0L, CellText::parseLong),
                metrics.optional(CART_ADDS, 0L, CellText::parseLong),
                metrics.optional(ORDERS, 0L, CellText::parseLong),
                metrics.optional(UNITS, 0L, CellText::parseLong),
                metrics.optional(REVENUE, Money.ZERO, CellText::parseMoney));
    }

    private static void add(Put put, String qualifier, long value) {
        if (value != 0) {
            put.addColumn(
                    METRICS_BYTES,
                    qualifier.getBytes(UTF_8),
                    Long.toString(value).getBytes(UTF_8));
        }
    }
}

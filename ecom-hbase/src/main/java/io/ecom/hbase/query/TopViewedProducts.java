package io.ecom.hbase.query;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.hbase.codec.ProductDayCodec;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.util.Bytes;

/**
 * The products with most views from a first to a last day, both included; most views first, equal ones by id.
 *
 * <p>Every region is asked, for one cell a product and day. The servers leave out other days by the timestamps of the cells.
 */
public record TopViewedProducts(LocalDate first, LocalDate last, int count) implements HBaseQuery<List<ViewedProduct>> {
    private static final Comparator<ViewedProduct> ORDER =
            Comparator.comparing(ViewedProduct::views).reversed().thenComparing(ViewedProduct::productId);

    public TopViewedProducts {
        Scans.requireDay(first);
        Scans.requireDay(last);
        checkArgument(count > 0, "Invalid count '%s': expected a positive number", count);
    }

    @Override
    public String table() {
        return ProductDayCodec.TABLE;
    }

    @Override
    public Scan scan() {
        return Scans.between(Scans.midnight(first), Scans.midnight(last.plusDays(1)))
                .addColumn(Bytes.toBytes(ProductDayCodec.METRICS), Bytes.toBytes(ProductDayCodec.VIEWS));
    }

    @Override
    public List<ViewedProduct> answer(String table, Stream<Result> rows) {
        ProductDayCodec codec = new ProductDayCodec(table);
        Map<String, Long> views = new HashMap<>();
        rows.map(codec::decode).forEach(day -> views.merge(day.productId(), day.views(), Long::sum));
        return views.entrySet().stream()
                .map(product -> new ViewedProduct(product.getKey(), product.getValue()))
                .sorted(ORDER)
                .limit(count)
                .toList();
    }
}

package io.ecom.hbase.query;

import io.ecom.hbase.codec.ProductDay;
import io.ecom.hbase.codec.ProductDayCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;

/** The sums of all products' days, in the order of the table. */
public record ProductTotals() implements HBaseQuery<List<ProductTotal>> {
    @Override
    public String table() {
        return ProductDayCodec.TABLE;
    }

    @Override
    public Scan scan() {
        return new Scan().setCacheBlocks(false);
    }

    @Override
    public List<ProductTotal> answer(String table, Stream<Result> rows) {
        ProductDayCodec codec = new ProductDayCodec(table);
        Map<String, ProductTotal> byProduct = new LinkedHashMap<>();
        rows.map(codec::decode).forEach(day -> byProduct.merge(day.productId(), total(day), ProductTotals::sum));
        return List.copyOf(byProduct.values());
    }

    private static ProductTotal total(ProductDay day) {
        return new ProductTotal(day.productId(), day.views(), day.cartAdds(), day.orders(), day.units(), day.revenue());
    }

    private static ProductTotal sum(ProductTotal a, ProductTotal b) {
        return new ProductTotal(
                a.productId(),
                a.views() + b.views(),
                a.cartAdds() + b.cartAdds(),
                a.orders() + b.orders(),
                a.units() + b.units(),
                a.revenue().plus(b.revenue()));
    }
}

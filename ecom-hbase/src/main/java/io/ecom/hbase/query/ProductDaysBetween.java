package io.ecom.hbase.query;

import io.ecom.hbase.codec.ProductDay;
import io.ecom.hbase.codec.ProductDayCodec;
import io.ecom.hbase.key.ProductDayKeyCodec;
import io.ecom.model.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.Scan;

/** What happened to a product from a first to a last day, both included; days on which nothing did are left out. */
public record ProductDaysBetween(String productId, LocalDate first, LocalDate last)
        implements HBaseQuery<List<ProductDay>> {
    public ProductDaysBetween {
        Ids.require("product_id", productId);
    }

    @Override
    public String table() {
        return ProductDayCodec.TABLE;
    }

    @Override
    public Scan scan() {
        return Scans.of(ProductDayKeyCodec.rangeOf(productId, first, last));
    }

    @Override
    public List<ProductDay> answer(String table, Stream<Result> rows) {
        ProductDayCodec codec = new ProductDayCodec(table);
        return rows.map(codec::decode).toList();
    }
}

package io.ecom.examples.question;

import io.ecom.model.Money;
import io.ecom.model.result.Meaning;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.Table;
import java.util.Comparator;
import java.util.List;

/** The answer to "what did each product sell", which all four engines can give. */
@Table("product_units")
public record ProductUnits(
        @Meaning("the product") String productId,

        @Meaning(value = "sales that hold it", unit = "orders")
        long orders,

        @Meaning(value = "units sold", unit = "units") long units,
        @Meaning(value = "gross revenue", unit = "currency") Money revenue) {
    static List<ProductUnits> of(List<ProductSales> rows) {
        return rows.stream()
                .filter(row -> row.orders() > 0)
                .map(row -> new ProductUnits(row.productId(), row.orders(), row.units(), row.revenue()))
                .sorted(Comparator.comparing(ProductUnits::productId))
                .toList();
    }
}

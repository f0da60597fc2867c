package io.ecom.examples.question;

import io.ecom.model.result.Meaning;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.Table;
import java.util.Comparator;
import java.util.List;

/** The answer to "how often was each product looked at". */
@Table("product_views")
public record ProductViews(
        @Meaning("the product") String productId,

        @Meaning(value = "page views of type product_detail", unit = "views")
        long views) {
    static List<ProductViews> of(List<ProductSales> rows) {
        return rows.stream()
                .filter(row -> row.views() > 0)
                .map(row -> new ProductViews(row.productId(), row.views()))
                .sorted(Comparator.comparing(ProductViews::productId))
                .toList();
    }
}

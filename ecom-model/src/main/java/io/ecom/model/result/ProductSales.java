package io.ecom.model.result;

import io.ecom.model.Money;
import org.jspecify.annotations.Nullable;

/** Sales and views of one product. */
@Table("product_sales")
public record ProductSales(
        @Meaning("the product") String productId,
        @Meaning("its name") @Nullable String name,
        @Meaning("its category") @Nullable String categoryId,

        @Meaning(value = "sales that hold it", unit = "orders")
        long orders,

        @Meaning(value = "units sold", unit = "units") long units,
        @Meaning(value = "gross revenue", unit = "currency") Money revenue,

        @Meaning(value = "page views of type product_detail", unit = "views")
        long views) {}

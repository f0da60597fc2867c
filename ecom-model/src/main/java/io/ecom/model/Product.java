package io.ecom.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop sells.
 *
 * @param basePrice the present price, positive
 * @param currentStock units on the shelf at the end of the data set
 * @param priceHistory in order of time
 */
public record Product(
        String productId,
        @Nullable String name,
        @Nullable String categoryId,
        @Nullable String subcategoryId,
        Money basePrice,
        @Nullable Long currentStock,
        boolean active,
        List<PricePoint> priceHistory,
        @Nullable Instant creationDate) {
    public Product {
        Ids.require("product_id", productId);
        Ids.requireOrNull("category_id", categoryId);
        Ids.requireOrNull("subcategory_id", subcategoryId);
        checkArgument(basePrice.isPositive(), "Invalid base_price '%s': expected a positive amount", basePrice);
        priceHistory = List.copyOf(priceHistory);
        creationDate = Times.requireOrNull("creation_date", creationDate);
        for (int i = 1; i < priceHistory.size(); i++) {
            checkArgument(
                    !priceHistory.get(i).date().isBefore(priceHistory.get(i - 1).date()),
                    "Invalid price_history of product '%s': expected order of time",
                    productId);
        }
    }
}

package io.ecom.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page that a session looked at.
 *
 * @param pageType a code such as {@code product_detail}
 * @param viewDuration seconds spent on the page
 */
public record PageView(
        Instant timestamp,
        String pageType,
        @Nullable String productId,
        @Nullable String categoryId,
        @Nullable Long viewDuration) {
    public PageView {
        timestamp = Times.require("timestamp", timestamp);
        Codes.requireNormal("page_type", pageType);
        Ids.requireOrNull("product_id", productId);
        Ids.requireOrNull("category_id", categoryId);
    }

    /** Whether it counts as a view of the product that it names: a detail page that names one. */
    public boolean showsProduct() {
        return productId != null && pageType.equals(Codes.PRODUCT_DETAIL);
    }
}

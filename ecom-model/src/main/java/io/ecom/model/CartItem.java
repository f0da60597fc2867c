package io.ecom.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/** What lies in the cart at the end of a session. */
public record CartItem(String productId, long quantity, Money price) {
    public CartItem {
        Ids.require("product_id", productId);
        checkArgument(quantity >= 0, "Invalid quantity '%s': expected zero or more", quantity);
        requireNonNull(price, "price");
    }
}

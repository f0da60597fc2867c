package io.ecom.model;

import static com.google.common.base.Preconditions.checkArgument;

/** One line of a transaction: a product, how many, at which price. {@code subtotal} is quantity × unit price. */
public record LineItem(String productId, long quantity, Money unitPrice, Money subtotal) {
    public LineItem {
        Ids.require("product_id", productId);
        checkArgument(quantity > 0, "Invalid quantity '%s': expected a positive number", quantity);
        checkArgument(unitPrice.isPositive(), "Invalid unit_price '%s': expected a positive amount", unitPrice);
        checkArgument(
                subtotal.equals(unitPrice.times(quantity)),
                "Invalid subtotal '%s': expected %s x %s",
                subtotal,
                quantity,
                unitPrice);
    }

    public static LineItem of(String productId, long quantity, Money unitPrice) {
        return new LineItem(productId, quantity, unitPrice, unitPrice.times(quantity));
    }
}

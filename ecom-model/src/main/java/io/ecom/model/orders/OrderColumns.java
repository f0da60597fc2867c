package io.ecom.model.orders;

import org.jspecify.annotations.Nullable;

/**
 * Which columns of an order list are which, as far as its owner says so; the others are recognized by their usual names.
 *
 * @param quantity with a price, in place of an amount
 */
public record OrderColumns(
        @Nullable String customer,
        @Nullable String date,
        @Nullable String amount,
        @Nullable String quantity,
        @Nullable String price) {
    public static final OrderColumns RECOGNIZED = new OrderColumns(null, null, null, null, null);

    public OrderColumns {
        if ((quantity == null) != (price == null)) {
            throw new IllegalArgumentException("Invalid columns: expected both quantity and price, found '%s' alone"
                    .formatted(quantity == null ? price : quantity));
        }
        if (amount != null && price != null) {
            throw new IllegalArgumentException(
                    "Invalid columns '%s' and '%s': expected an amount or a price, not both".formatted(amount, price));
        }
    }
}

package io.ecom.hbase.codec;

import io.ecom.hbase.key.ProductDayKey;
import io.ecom.model.Money;
import java.time.LocalDate;

/**
 * What happened to a product on a day.
 *
 * @param views page views of type {@code product_detail}, by the view's own day
 * @param cartAdds sessions that start that day and end with the product in the cart
 * @param orders sales that hold the product
 * @param units sold
 * @param revenue gross: the sum of the sales' line subtotals
 */
public record ProductDay(
        String productId, LocalDate day, long views, long cartAdds, long orders, long units, Money revenue) {
    public ProductDayKey key() {
        return new ProductDayKey(productId, day);
    }
}

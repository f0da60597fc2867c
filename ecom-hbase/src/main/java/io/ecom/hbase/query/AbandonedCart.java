package io.ecom.hbase.query;

import io.ecom.hbase.key.SessionKey;
import io.ecom.model.CartItem;
import io.ecom.model.Money;
import java.util.List;

/** What a session left in its cart. */
public record AbandonedCart(SessionKey session, List<CartItem> items) {
    public AbandonedCart {
        items = List.copyOf(items);
    }

    /** The sum over the items of price times quantity. */
    public Money value() {
        return items.stream().map(item -> item.price().times(item.quantity())).reduce(Money.ZERO, Money::plus);
    }
}

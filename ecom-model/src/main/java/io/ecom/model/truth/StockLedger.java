package io.ecom.model.truth;

import io.ecom.model.Ids;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened to the stock of one product: initial + restocked − ordered + returned = current, and never below zero.
 *
 * @param initial units before the first day
 * @param ordered units of orders that were neither cancelled nor failed
 * @param returned units of orders that came back
 * @param current units after the last day
 */
public record StockLedger(
        String productId, long initial, List<Restock> restocks, long ordered, long returned, long current) {
    /** Units that arrive before the day's first order. */
    public record Restock(LocalDate date, long units) {}

    public StockLedger {
        Ids.require("product_id", productId);
        restocks = List.copyOf(restocks);
    }

    /** All units that arrived in the window. */
    public long restocked() {
        return restocks.stream().mapToLong(Restock::units).sum();
    }
}

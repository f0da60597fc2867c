package io.ecom.analytics.scorecard;

import io.ecom.model.LineItem;
import io.ecom.model.Transaction;
import java.util.Map;

/** What the orders say by themselves: how many lines, what goes together, what comes back. */
final class BasketQuantities {
    private final ProductEvents products;
    private final Numbers baskets = new Numbers();
    private long orders;
    private long cameBack;
    private long lines;
    private long sales;
    private long single;
    private long saleLines;
    private long saleLineSquares;

    BasketQuantities(ProductEvents products) {
        this.products = products;
    }

    void add(Transaction order) {
        orders++;
        cameBack += order.status().equals("returned") || order.status().equals("refunded") ? 1 : 0;
        int size = order.items().size();
        lines += size;
        order.items().forEach(line -> products.event(line.productId()));
        if (order.isSale()) {
            sales++;
            single += size == 1 ? 1 : 0;
            saleLines += size;
            saleLineSquares += (long) size * size;
            order.items().stream()
                    .map(LineItem::productId)
                    .distinct()
                    .mapToLong(products::sale)
                    .forEach(baskets::add);
            baskets.add(PairLifts.END);
        }
    }

    long orders() {
        return orders;
    }

    /** The lines of all orders. */
    long lines() {
        return lines;
    }

    void addTo(Map<Quantity, Estimate> estimates) {
        estimates.put(Quantity.RETURNED_ORDERS, Estimate.share(cameBack, orders));
        estimates.put(Quantity.SINGLE_LINE_ORDERS, Estimate.share(single, sales));
        double mean = saleLines / (double) sales;
        double variance = saleLineSquares / (double) sales - mean * mean;
        estimates.put(
                Quantity.LINES_PER_ORDER,
                sales == 0 ? Estimate.MISSING : new Estimate(mean, Math.sqrt(variance / sales)));
        new PairLifts(products.sales(), baskets, sales).addTo(estimates);
    }
}

package io.ecom.generator.goods;

import io.ecom.generator.calendar.Window;
import io.ecom.model.LineItem;
import io.ecom.model.Transaction;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts the units that leave the shelves, by product and period of thirty days. Safe for use by several threads. */
public final class StockCount {
    static final int PERIOD_DAYS = 30;

    private final Window window;
    private final int products;
    private final int periods;
    private final AtomicLongArray ordered;
    private final AtomicLongArray returned;

    public StockCount(Window window, int products) {
        this.window = window;
        this.products = products;
        this.periods = (window.days() - 1) / PERIOD_DAYS + 1;
        this.ordered = new AtomicLongArray(products * periods);
        this.returned = new AtomicLongArray(products);
    }

    /** Counts an order; a cancelled one never left. */
    public void add(Transaction order) {
        if (order.status().equals("cancelled")) {
            return;
        }
        int period = window.dayOf(order.timestamp().toEpochMilli()) / PERIOD_DAYS;
        for (LineItem line : order.items()) {
            int product = Integer.parseInt(line.productId(), 5, line.productId().length(), 10);
            ordered.addAndGet(product * periods + period, line.quantity());
            if (order.status().equals("returned")) {
                returned.addAndGet(product, line.quantity());
            }
        }
    }

    int products() {
        return products;
    }

    int periods() {
        return periods;
    }

    long ordered(int product, int period) {
        return ordered.get(product * periods + period);
    }

    long returned(int product) {
        return returned.get(product);
    }
}

package io.ecom.hbase.load;

import io.ecom.hbase.codec.ProductDay;
import io.ecom.model.CartItem;
import io.ecom.model.Codes;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Adds up what happened to each product on each day while sessions and transactions pass by.
 *
 * <p>It holds about 70 bytes a product and day on which something happened. For one thread.
 */
public final class ProductDayTally {
    private final Map<String, DayCounts> products = new TreeMap<>();

    public void add(Session session) {
        for (PageView view : session.pageViews()) {
            if (view.productId() != null && view.pageType().equals(Codes.PRODUCT_DETAIL)) {
                count(view.productId(), Times.day(view.timestamp()), DayCounts.VIEWS, 1);
            }
        }
        if (!session.cartContents().isEmpty()) {
            LocalDate day = Times.day(session.startTime());
            Set<String> inCart = new HashSet<>();
            for (CartItem item : session.cartContents()) {
                if (inCart.add(item.productId())) {
                    count(item.productId(), day, DayCounts.CART_ADDS, 1);
                }
            }
        }
    }

    public void add(Transaction transaction) {
        if (!transaction.isSale()) {
            return;
        }
        LocalDate day = Times.day(transaction.timestamp());
        Set<String> inOrder = new HashSet<>();
        for (LineItem line : transaction.items()) {
            String product = line.productId();
            if (inOrder.add(product)) {
                count(product, day, DayCounts.ORDERS, 1);
            }
            count(product, day, DayCounts.UNITS, line.quantity());
            count(product, day, DayCounts.CENTS, line.subtotal().cents());
        }
    }

    /** Every product and day on which something happened, products in the order of their ids. */
    public Stream<ProductDay> days() {
        return products.entrySet().stream().flatMap(product -> product.getValue()
                .days()
                .mapToObj(day -> productDay(product.getKey(), day, product.getValue())));
    }

    private void count(String product, LocalDate day, int counter, long amount) {
        products.computeIfAbsent(product, id -> new DayCounts()).add((int) day.toEpochDay(), counter, amount);
    }

    private static ProductDay productDay(String product, int day, DayCounts counts) {
        return new ProductDay(
                product,
                LocalDate.ofEpochDay(day),
                counts.get(day, DayCounts.VIEWS),
                counts.get(day, DayCounts.CART_ADDS),
                counts.get(day, DayCounts.ORDERS),
                counts.get(day, DayCounts.UNITS),
                Money.ofCents(counts.get(day, DayCounts.CENTS)));
    }
}

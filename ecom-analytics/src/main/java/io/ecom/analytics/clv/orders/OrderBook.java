package io.ecom.analytics.clv.orders;

import io.ecom.analytics.clv.PurchaseDays;
import io.ecom.analytics.clv.table.ObservedPeriod;
import io.ecom.model.orders.Order;
import io.ecom.model.orders.OrderList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hears orders, in any order, and keeps the days on which each customer bought: what is held grows with customers and their
 * days, not with orders. For one thread.
 */
public final class OrderBook implements Consumer<Order> {
    private final Map<String, PurchaseDays> customers = new HashMap<>();
    /** The refunds of those who had any. */
    private final Map<String, PurchaseDays> returned = new HashMap<>();

    private final @Nullable LocalDate until;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private long refunds;
    private long later;

    /** @param until the last day that counts; null when all do */
    public OrderBook(@Nullable LocalDate until) {
        this.until = until;
    }

    /** The customers of a list. */
    public static CustomerList read(OrderList list, @Nullable LocalDate until) {
        OrderBook book = new OrderBook(until);
        return book.close(list.read(book));
    }

    @Override
    public void accept(Order order) {
        LocalDate day = order.day();
        if (until != null && day.isAfter(until)) {
            later++;
            return;
        }
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
        add(customers, order);
        if (order.amount().cents() < 0) {
            add(returned, order);
            refunds++;
        }
    }

    private static void add(Map<String, PurchaseDays> days, Order order) {
        days.computeIfAbsent(order.customer(), name -> new PurchaseDays()).add(order.day(), order.amount());
    }

    /** Refunds are netted against what was bought on the same day; where nothing is left of it, it is no purchase. */
    private CustomerList close(OrderList.Summary read) {
        if (first == null || last == null) {
            throw new IllegalArgumentException(
                    "No orders to value: found %s rows, %s of them without a customer and %s after the last day"
                            .formatted(read.rows(), read.nameless(), later));
        }
        TreeMap<String, PurchaseDays> buyers = new TreeMap<>();
        long empty = 0;
        for (Map.Entry<String, PurchaseDays> customer : customers.entrySet()) {
            PurchaseDays refunded = returned.get(customer.getKey());
            PurchaseDays days = customer.getValue();
            if (refunded != null) {
                long before = days.epochDays().count();
                days = days.without(refunded);
                empty += before - days.epochDays().count();
            }
            if (!days.isEmpty()) {
                buyers.put(customer.getKey(), days);
            }
        }
        ObservedPeriod period = new ObservedPeriod(first, until == null ? last : until);
        return new CustomerList(
                buyers,
                period,
                read,
                new CustomerList.LeftOut(refunds, empty, customers.size() - buyers.size(), later));
    }
}

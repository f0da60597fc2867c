package io.ecom.analytics.answer;

import io.ecom.model.Money;
import io.ecom.model.Transaction;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.Utf8Order;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** All transactions by their status. */
final class StatusAnswer implements RecordSink {
    private final Map<String, OrderStatus> byStatus = new TreeMap<>(Utf8Order.FIRST_MISSING);
    private long transactions;

    @Override
    public void transaction(Transaction transaction) {
        transactions++;
        OrderStatus row = new OrderStatus(transaction.status(), 1, null, transaction.subtotal(), transaction.total());
        byStatus.merge(transaction.status(), row, StatusAnswer::sum);
    }

    Answer<OrderStatus> answer() {
        return Answer.of(
                OrderStatus.class,
                byStatus.values().stream()
                        .map(row -> new OrderStatus(
                                row.status(),
                                row.orders(),
                                Ratio.of(row.orders(), transactions).rounded(),
                                row.gross(),
                                row.net()))
                        .sorted(Comparator.comparingLong(OrderStatus::orders).reversed())
                        .toList());
    }

    private static OrderStatus sum(OrderStatus a, OrderStatus b) {
        return new OrderStatus(
                a.status(),
                a.orders() + b.orders(),
                null,
                Money.ofCents(a.gross().cents() + b.gross().cents()),
                a.net().plus(b.net()));
    }
}

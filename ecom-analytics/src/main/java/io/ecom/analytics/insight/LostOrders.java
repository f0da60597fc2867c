package io.ecom.analytics.insight;

import io.ecom.analytics.stat.Wilson;
import io.ecom.model.Money;
import io.ecom.model.Transaction;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.OrderStatus;
import java.util.ArrayList;
import java.util.List;

/** How many orders came to nothing: cancelled, returned, refunded, failed. */
final class LostOrders implements Insight {
    /** Fewer are nothing to speak of. */
    private static final double LEAST_SHARE = 0.02;

    @Override
    public Found in(Evidence evidence) {
        List<OrderStatus> rows = evidence.rows(OrderStatus.class);
        long orders = rows.stream().mapToLong(OrderStatus::orders).sum();
        List<OrderStatus> lost = rows.stream()
                .filter(row -> Transaction.NOT_A_SALE.contains(row.status()))
                .toList();
        long lostOrders = lost.stream().mapToLong(OrderStatus::orders).sum();
        if (orders == 0) {
            return Found.NOTHING;
        }
        if (Wilson.interval(lostOrders, orders).low() <= LEAST_SHARE) {
            return Found.none(1);
        }
        List<String> parts = new ArrayList<>();
        Money gross = Money.ZERO;
        for (OrderStatus row : lost) {
            parts.add(Words.percent(row.orders() / (double) orders) + " " + row.status());
            gross = gross.plus(row.gross());
        }
        double share = lostOrders / (double) orders;
        return Found.one(
                1,
                Statement.of(
                        "lost-orders",
                        Kind.FINDING,
                        "%s of orders came to nothing: %s.".formatted(Words.percent(share), Words.list(parts)),
                        List.of(
                                Words.share("orders that came to nothing", share),
                                Words.of("orders", orders, ""),
                                Words.money("their gross value", gross.toBigDecimal())),
                        "Lower end of the 95 %% Wilson interval above %s".formatted(Words.percent(LEAST_SHARE)),
                        "order_status"));
    }
}

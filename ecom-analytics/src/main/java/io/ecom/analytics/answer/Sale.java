package io.ecom.analytics.answer;

import io.ecom.model.LineItem;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import java.time.Instant;
import java.time.LocalDate;

/** What the ledgers keep of a sale; amounts in cents. */
record Sale(String userId, Instant time, long gross, long net, long units) {
    static Sale of(Transaction transaction) {
        return new Sale(
                transaction.userId(),
                transaction.timestamp(),
                transaction.subtotal().cents(),
                transaction.total().cents(),
                transaction.items().stream().mapToLong(LineItem::quantity).sum());
    }

    LocalDate day() {
        return Times.day(time);
    }
}

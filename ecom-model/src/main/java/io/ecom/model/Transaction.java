package io.ecom.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order with its lines; {@code total} is {@code subtotal − discount}, {@code subtotal} the sum of the lines.
 *
 * @param sessionId the session that placed the order, when it is known
 * @param status a code such as {@code completed}
 */
public record Transaction(
        String transactionId,
        @Nullable String sessionId,
        String userId,
        Instant timestamp,
        List<LineItem> items,
        Money subtotal,
        Money discount,
        Money total,
        @Nullable String paymentMethod,
        String status) {
    /** The statuses of orders that are not sales. */
    public static final Set<String> NOT_A_SALE = Set.of("cancelled", "returned", "refunded", "failed");

    public Transaction {
        Ids.require("transaction_id", transactionId);
        Ids.requireOrNull("session_id", sessionId);
        Ids.require("user_id", userId);
        timestamp = Times.require("timestamp", timestamp);
        items = List.copyOf(items);
        checkArgument(!items.isEmpty(), "Invalid items of transaction '%s': expected at least one line", transactionId);
        checkArgument(
                subtotal.equals(sum(items)), "Invalid subtotal '%s': expected the lines' sum %s", subtotal, sum(items));
        checkArgument(
                discount.cents() >= 0 && discount.compareTo(subtotal) <= 0,
                "Invalid discount '%s': expected an amount from 0 to the subtotal %s",
                discount,
                subtotal);
        checkArgument(
                total.equals(subtotal.minus(discount)),
                "Invalid total '%s': expected %s",
                total,
                subtotal.minus(discount));
        Codes.requireNormalOrNull("payment_method", paymentMethod);
        Codes.requireNormal("status", status);
    }

    /** Whether the order counts as sold: neither cancelled, returned, refunded nor failed. */
    public boolean isSale() {
        return !NOT_A_SALE.contains(status);
    }

    private static Money sum(List<LineItem> items) {
        Money sum = Money.ZERO;
        for (LineItem item : items) {
            sum = sum.plus(item.subtotal());
        }
        return sum;
    }
}

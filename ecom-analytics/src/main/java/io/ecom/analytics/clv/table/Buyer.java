package io.ecom.analytics.clv.table;

import io.ecom.analytics.clv.PurchaseHistory;

/**
 * A user with a sale, as the table {@code clv} shows them.
 *
 * @param sessionSeconds time in sessions
 */
public record Buyer(String userId, PurchaseHistory history, long sessions, long sessionSeconds) {}

package io.ecom.analytics.clv.value;

import io.ecom.analytics.clv.PurchaseHistory;
import java.time.LocalDate;

/**
 * A user with a sale, as the table {@code clv} needs them.
 *
 * @param registered the day of registration
 * @param sessionSeconds time in sessions
 */
public record Buyer(String userId, LocalDate registered, PurchaseHistory history, long sessions, long sessionSeconds) {}

package io.ecom.analytics.clv.table;

import java.time.LocalDate;

/** Whether a customer's first purchase is known to be the first. */
public enum Beginning {
    /** The customer registered in the observed period, or nothing is known of registrations. */
    SEEN,
    /** The customer is older than the observed period and may have bought before it. */
    UNSEEN;

    /** That of a customer who registered on a day. */
    public static Beginning of(LocalDate registered, ObservedPeriod period) {
        return period.contains(registered) ? SEEN : UNSEEN;
    }
}

package io.ecom.model.result;

import io.ecom.model.Money;
import org.jspecify.annotations.Nullable;

/** The users whose number of sales lies in one range. */
@Table("purchase_frequency")
public record PurchaseFrequency(
        @Meaning("none, one_time, occasional, regular or frequent")
        String segment,

        @Meaning(value = "fewest sales", unit = "orders") long minOrders,

        @Meaning(value = "most sales, empty without a bound", unit = "orders") @Nullable
        Long maxOrders,

        @Meaning(value = "users in the range", unit = "users")
        long users,

        @Meaning(value = "their sales", unit = "orders") long orders,

        @Meaning(value = "their net revenue", unit = "currency")
        Money revenue) {
    /** The row of a segment. */
    public static PurchaseFrequency of(PurchaseSegment segment, long users, long orders, Money revenue) {
        return new PurchaseFrequency(segment.key(), segment.min(), segment.max(), users, orders, revenue);
    }
}

package io.ecom.model.result;

import io.ecom.model.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The buyers of one range of the ranking by revenue. */
@Table("spending_tiers")
public record SpendingTier(
        @Meaning("platinum, gold, silver, bronze or none") String tier,

        @Meaning(value = "users in the tier", unit = "users")
        long users,

        @Meaning(value = "their sales", unit = "orders") long orders,

        @Meaning(value = "their net revenue", unit = "currency")
        Money revenue,

        @Meaning(value = "of the revenue of all tiers", unit = Meaning.SHARE) @Nullable
        BigDecimal revenueShare,

        @Meaning(value = "revenue over orders", unit = "currency") @Nullable
        Money averageOrderValue,

        @Meaning(value = "revenue of the smallest buyer of the tier", unit = "currency") @Nullable
        Money minRevenue) {}

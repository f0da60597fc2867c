package io.ecom.model.result;

import io.ecom.model.Money;
import org.jspecify.annotations.Nullable;

/** The users of one range of age on the last day of the observed period. */
@Table("age_groups")
public record AgeGroup(
        @Meaning("range of age in whole years, or unknown") String ageGroup,

        @Meaning(value = "users in the range", unit = "users")
        long users,

        @Meaning(value = "those with a sale", unit = "users")
        long buyers,

        @Meaning(value = "their sales", unit = "orders") long orders,

        @Meaning(value = "their net revenue", unit = "currency")
        Money revenue,

        @Meaning(value = "revenue over orders", unit = "currency") @Nullable
        Money averageOrderValue) {}

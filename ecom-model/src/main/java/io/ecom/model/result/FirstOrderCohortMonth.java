package io.ecom.model.result;

import io.ecom.model.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The users who first bought in one month, and what they bought in one month since then. */
@Table(value = "first_order_cohorts", key = 2)
public record FirstOrderCohortMonth(
        @Meaning("month of the first sale") YearMonth cohort,

        @Meaning(value = "months since then", unit = "months")
        long monthIndex,

        @Meaning(value = "users of the cohort", unit = "users")
        long users,

        @Meaning(value = "those with a sale in the month", unit = "users") @Nullable
        Long activeUsers,

        @Meaning(value = "their sales in the month", unit = "orders") @Nullable
        Long orders,

        @Meaning(value = "their net revenue in the month", unit = "currency") @Nullable
        Money revenue,

        @Meaning(value = "active users over users", unit = Meaning.SHARE) @Nullable
        BigDecimal retention,

        @Meaning("whether the month lies in the observed period: full, partial or none")
        String observed) {}

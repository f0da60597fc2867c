package io.ecom.model.result;

import io.ecom.model.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one buyer is expected to bring: value still to come, past revenue not included. */
@Table("clv")
public record Clv(
        @Meaning("the user") String userId,

        @Meaning(value = "purchase days after the first", unit = "days")
        long frequency,

        @Meaning(value = "from the first purchase day to the last", unit = "days")
        long recency,

        @Meaning(value = "from the first purchase day to the end of the observed period", unit = "days")
        long age,

        @Meaning(value = "mean net revenue of the purchase days after the first", unit = "currency") @Nullable
        Money monetary,

        @Meaning(value = "chance that the user will come again at all", unit = Meaning.SHARE)
        BigDecimal pAlive,

        @Meaning(
                value = "expected purchase days to come in the next 90 days, or as many as were asked for",
                unit = "days")
        BigDecimal expectedOrders,

        @Meaning(value = "expected value of a purchase day to come", unit = "currency")
        BigDecimal expectedValue,

        @Meaning(
                value = "expected discounted value of the months to come, past revenue not included",
                unit = "currency")
        BigDecimal clv,

        @Meaning(value = "sessions", unit = "sessions") long sessions,

        @Meaning(value = "time in sessions", unit = "seconds")
        long sessionSeconds,

        @Meaning(value = "lower end of the 90 % bootstrap interval of clv", unit = "currency")
        BigDecimal clvLow,

        @Meaning(value = "upper end of the 90 % bootstrap interval of clv", unit = "currency")
        BigDecimal clvHigh) {}

package io.ecom.analytics.clv.orders;

import io.ecom.model.Money;
import io.ecom.model.result.Meaning;
import io.ecom.model.result.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one customer of an order list is expected to bring: value still to come, past revenue not included. */
@Table("clv")
public record ListedCustomer(
        @Meaning("the customer") String customer,

        @Meaning(value = "purchase days after the first", unit = "days")
        long frequency,

        @Meaning(value = "from the first purchase day to the last", unit = "days")
        long recency,

        @Meaning(value = "from the first purchase day to the end of the observed period", unit = "days")
        long age,

        @Meaning(value = "mean net revenue of the purchase days after the first", unit = "currency") @Nullable
        Money monetary,

        @Meaning("chance that the customer will come again at all")
        BigDecimal pAlive,

        @Meaning(value = "expected purchase days over the horizon", unit = "days")
        BigDecimal expectedOrders,

        @Meaning(value = "expected value of a purchase day to come, empty without amounts", unit = "currency") @Nullable
        BigDecimal expectedValue,

        @Meaning(
                value = "expected discounted value over the horizon, past revenue not included; empty without amounts",
                unit = "currency")
        @Nullable
        BigDecimal clv,

        @Meaning(value = "lower end of the 90 % bootstrap interval of clv", unit = "currency") @Nullable
        BigDecimal clvLow,

        @Meaning(value = "upper end of the 90 % bootstrap interval of clv", unit = "currency") @Nullable
        BigDecimal clvHigh) {}

package io.ecom.model.result;

import io.ecom.model.Money;
import java.time.LocalDate;

/** Sales of one calendar day of the observed period. */
@Table("daily_sales")
public record DailySales(
        @Meaning("the day") LocalDate date,
        @Meaning(value = "sales", unit = "orders") long orders,
        @Meaning(value = "units sold", unit = "units") long units,

        @Meaning(value = "sum of line subtotals", unit = "currency")
        Money gross,

        @Meaning(value = "gross less net", unit = "currency")
        Money discount,

        @Meaning(value = "sum of totals", unit = "currency") Money net,

        @Meaning(value = "users with a sale that day", unit = "users")
        long buyers) {}

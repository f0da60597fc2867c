package io.ecom.model.result;

import io.ecom.model.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** All transactions of one status. */
@Table("order_status")
public record OrderStatus(
        @Meaning("the status, normalized") String status,
        @Meaning(value = "transactions", unit = "orders") long orders,

        @Meaning(value = "of all transactions", unit = Meaning.SHARE) @Nullable
        BigDecimal share,

        @Meaning(value = "sum of line subtotals", unit = "currency")
        Money gross,

        @Meaning(value = "sum of totals", unit = "currency") Money net) {}

package io.ecom.model.result;

import io.ecom.model.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Sales of one category. */
@Table("category_revenue")
public record CategoryRevenue(
        @Meaning("the category") @Nullable String categoryId,
        @Meaning("its name") @Nullable String name,

        @Meaning(value = "sales with at least one line of it", unit = "orders")
        long orders,

        @Meaning(value = "units sold", unit = "units") long units,
        @Meaning(value = "gross revenue", unit = "currency") Money revenue,

        @Meaning(value = "of the revenue of all categories", unit = Meaning.SHARE) @Nullable
        BigDecimal share,

        @Meaning(value = "subtotal times the margin of the subcategory, over all lines", unit = "currency") @Nullable
        Money profit) {}

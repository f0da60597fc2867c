package io.ecom.model.result;

import io.ecom.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Sales of one category in one week. */
@Table(value = "category_weekly", key = 2)
public record CategoryWeek(
        @Meaning("the category") @Nullable String categoryId,
        @Meaning("the Monday of the ISO week") LocalDate week,
        @Meaning(value = "units sold", unit = "units") long units,
        @Meaning(value = "gross revenue", unit = "currency") Money revenue,

        @Meaning("the category's share of the week's revenue over its share of all revenue") @Nullable
        BigDecimal seasonalIndex,

        @Meaning("its name") @Nullable String name) {}

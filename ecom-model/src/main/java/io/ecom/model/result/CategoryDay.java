package io.ecom.model.result;

import io.ecom.model.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Views and sales of one category on one day on which it has any. */
@Table("category_daily")
public record CategoryDay(
        @Meaning("the category") @Nullable String categoryId,
        @Meaning("the day") LocalDate date,

        @Meaning(value = "page views of type product_detail", unit = "views")
        long views,

        @Meaning(value = "units sold", unit = "units") long units,
        @Meaning(value = "gross revenue", unit = "currency") Money revenue,
        @Meaning("its name") @Nullable String name) {}

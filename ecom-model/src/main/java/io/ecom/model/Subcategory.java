package io.ecom.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A part of a category. {@code profitMargin} is a share of the price, such as 0.13. */
public record Subcategory(
        String subcategoryId,
        @Nullable String name,
        @Nullable BigDecimal profitMargin) {
    public Subcategory {
        Ids.require("subcategory_id", subcategoryId);
        profitMargin = profitMargin == null ? null : plain(profitMargin);
    }

    /** Equal margins are equal records: 0.30 is 0.3. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

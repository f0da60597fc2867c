package io.ecom.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A part of a category. {@code profitMargin} is a share of the price, such as 0.13; see {@link #isMargin}. */
public record Subcategory(
        String subcategoryId,
        @Nullable String name,
        @Nullable BigDecimal profitMargin) {
    private static final int MOST_DECIMALS = 34;

    public Subcategory {
        Ids.require("subcategory_id", subcategoryId);
        if (profitMargin != null) {
            checkArgument(
                    isMargin(profitMargin),
                    "Invalid profit_margin '%s': expected a share from -1 to 1 with at most 34 decimals",
                    profitMargin);
            profitMargin = plain(profitMargin);
        }
    }

    /** Whether a number is a share from −1 to 1 that every store can keep exactly. */
    public static boolean isMargin(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.ONE) <= 0
                && value.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    /** Equal margins are equal records: 0.30 is 0.3. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

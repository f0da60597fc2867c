package io.ecom.model.insight;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A number with its name.
 *
 * @param value as it stands in the result table: a share of a half is 0.5
 * @param unit {@link #SHARE}, {@link #TIMES}, {@link #MONEY}, a word such as {@code days}, or empty for a bare number
 */
public record Figure(String name, BigDecimal value, String unit) {
    /** A part of one, which people read in percent. */
    public static final String SHARE = "share";
    /** How many times as much. */
    public static final String TIMES = "times";
    /** An amount in the currency of the shop. */
    public static final String MONEY = "money";

    public Figure {
        checkArgument(!name.isBlank(), "Invalid name of figure '%s': expected a text", value);
        requireNonNull(value, "value");
        requireNonNull(unit, "unit");
    }
}

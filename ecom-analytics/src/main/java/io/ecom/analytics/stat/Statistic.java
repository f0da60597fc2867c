package io.ecom.analytics.stat;

import io.ecom.model.result.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How a double that a statistic yields is printed: with six decimals, half a unit away from zero, never as NaN. */
public final class Statistic {
    private Statistic() {}

    /** The value with six decimals, or null when it is undefined or infinite. */
    public static @Nullable BigDecimal rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).setScale(Ratio.DIGITS, RoundingMode.HALF_UP) : null;
    }
}

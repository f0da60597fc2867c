package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A quantity of a data set beside its band in real shops. */
@Table("scorecard")
public record Score(
        @Meaning("the quantity") String quantity,
        @Meaning("how it is reckoned") String meaning,

        @Meaning("its value here, empty when the data has nothing to reckon it from") @Nullable
        BigDecimal value,

        @Meaning("standard error of the value, empty when it is next to nothing") @Nullable
        BigDecimal error,

        @Meaning("lower end of the band, empty when there is none") @Nullable
        BigDecimal low,

        @Meaning("upper end of the band, empty when there is none") @Nullable
        BigDecimal high,

        @Meaning("inside or outside within two standard errors, missing, too_short, exempt or shown")
        String verdict,

        @Meaning("the value in a shop where every user, product and hour is alike") @Nullable
        BigDecimal flat,

        @Meaning(value = "shortest window for which the band is meant", unit = "days")
        int days,

        @Meaning("who or what is counted") String population,
        @Meaning("real shops with their values") String source) {
    /** Whether the value itself lies in the band, whatever its error and the window; not without a value. */
    public boolean liesInside() {
        return value != null
                && (low == null || value.compareTo(low) >= 0)
                && (high == null || value.compareTo(high) <= 0);
    }
}

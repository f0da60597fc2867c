package io.ecom.model.result;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Repeat purchases week by week, as they came and as a model expected them that knows customers up to the cut only. Weeks
 * are counted from the first day of the observed period; a rest of less than seven days at its end has no row.
 */
@Table("clv_tracking")
public record ClvTracking(
        @Meaning("number of the week, from 1") long week,
        @Meaning("last day of the week") LocalDate until,

        @Meaning("whether the week lies after the cut, so that the model has not seen it")
        boolean holdout,

        @Meaning(value = "repeat purchase days in the week", unit = "days")
        long actual,

        @Meaning(value = "the same as the model expected them", unit = "days")
        BigDecimal expected,

        @Meaning(value = "repeat purchase days up to the end of the week", unit = "days")
        long actualTotal,

        @Meaning(value = "the same as the model expected them", unit = "days")
        BigDecimal expectedTotal) {}

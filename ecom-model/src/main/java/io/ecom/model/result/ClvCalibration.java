package io.ecom.model.result;

import java.math.BigDecimal;

/**
 * How often customers with one frequency came in the part of the observed period that was held out, and how often a model
 * that did not know it expected them. The rows {@code 0} to {@code 6} and {@code 7+}, all of them, in this order.
 */
@Table("clv_calibration")
public record ClvCalibration(
        @Meaning("purchase days after the first up to the cut, 0 to 6 or 7+")
        String frequency,

        @Meaning(value = "customers", unit = "users") long users,

        @Meaning(value = "purchase days of them all after the cut", unit = "days")
        long actual,

        @Meaning(value = "the same as the model expected them", unit = "days")
        BigDecimal expected,

        @Meaning(value = "the same if everybody went on at the rate up to the cut", unit = "days")
        BigDecimal naive) {}

package io.ecom.model.result;

import java.math.BigDecimal;

/**
 * How many customers bought how often over the observed period, and how many would by the model. The rows {@code 0} to
 * {@code 6} and {@code 7+}, all of them, in this order.
 */
@Table("clv_frequency")
public record ClvFrequency(
        @Meaning("purchase days after the first, 0 to 6 or 7+")
        String frequency,

        @Meaning(value = "customers with as many", unit = "users")
        long actual,

        @Meaning(value = "the same as the model expects them", unit = "users")
        BigDecimal expected) {}

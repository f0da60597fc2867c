package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The sessions with one value of a dimension, and how many of them bought. */
@Table(value = "conversion", key = 2)
public record Conversion(
        @Meaning("device, os, browser, referrer, hour or weekday")
        String dimension,

        @Meaning("value of the dimension, empty when it is missing") @Nullable
        String value,

        @Meaning(value = "sessions", unit = "sessions") long sessions,

        @Meaning(value = "sessions that converted", unit = "sessions")
        long converted,

        @Meaning(value = "converted over sessions", unit = Meaning.SHARE) @Nullable
        BigDecimal rate,

        @Meaning(value = "lower end of the 95 % Wilson interval", unit = Meaning.SHARE) @Nullable
        BigDecimal ciLow,

        @Meaning(value = "upper end of the 95 % Wilson interval", unit = Meaning.SHARE) @Nullable
        BigDecimal ciHigh) {}

package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The sessions with so many page views, and how many of them bought. */
@Table("conversion_by_depth")
public record DepthConversion(
        @Meaning("range of page views of the session") String pageViews,

        @Meaning(value = "sessions", unit = "sessions") long sessions,

        @Meaning(value = "sessions that converted", unit = "sessions")
        long converted,

        @Meaning(value = "converted over sessions", unit = Meaning.SHARE) @Nullable
        BigDecimal rate,

        @Meaning(value = "lower end of the 95 % Wilson interval", unit = Meaning.SHARE) @Nullable
        BigDecimal ciLow,

        @Meaning(value = "upper end of the 95 % Wilson interval", unit = Meaning.SHARE) @Nullable
        BigDecimal ciHigh) {}

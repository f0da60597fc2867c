package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The sessions that start in one hour of one day of the week, and how many of them bought. */
@Table(value = "conversion_by_hour", key = 2)
public record HourConversion(
        @Meaning("1 on Monday to 7") String weekday,
        @Meaning("hour of the start, 00 to 23") String hour,

        @Meaning(value = "sessions", unit = "sessions") long sessions,

        @Meaning(value = "sessions that converted", unit = "sessions")
        long converted,

        @Meaning(value = "converted over sessions", unit = Meaning.SHARE) @Nullable
        BigDecimal rate,

        @Meaning(value = "lower end of the 95 % Wilson interval", unit = Meaning.SHARE) @Nullable
        BigDecimal ciLow,

        @Meaning(value = "upper end of the 95 % Wilson interval", unit = Meaning.SHARE) @Nullable
        BigDecimal ciHigh) {}

package io.ecom.examples.question;

import io.ecom.model.result.Conversion;
import io.ecom.model.result.Meaning;
import io.ecom.model.result.Table;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to "how many sessions of which kind converted": {@link Conversion} without what statistics say of it. */
@Table("conversion_counts")
public record ConversionCount(
        @Meaning("device, os, browser, referrer, hour or weekday")
        String dimension,

        @Meaning("value of the dimension, empty when it is missing") @Nullable
        String value,

        @Meaning(value = "sessions", unit = "sessions") long sessions,

        @Meaning(value = "sessions that converted", unit = "sessions")
        long converted,

        @Meaning("converted over sessions") @Nullable BigDecimal rate) {
    static List<ConversionCount> of(List<Conversion> rows) {
        return rows.stream()
                .map(row ->
                        new ConversionCount(row.dimension(), row.value(), row.sessions(), row.converted(), row.rate()))
                .toList();
    }
}

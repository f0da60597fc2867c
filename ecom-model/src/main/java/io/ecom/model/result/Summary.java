package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A key figure: its value in the last 30 days of the observed period beside the 30 days before. */
@Table("summary")
public record Summary(
        @Meaning("the key figure") String metric,

        @Meaning("the last 30 days of the observed period") @Nullable
        BigDecimal value,

        @Meaning("the 30 days before") @Nullable BigDecimal previous,

        @Meaning(value = "value over previous, less one", unit = Meaning.SHARE) @Nullable
        BigDecimal change) {}

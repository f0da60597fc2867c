package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How likely customers are to come again at all, by how often and how lately they came. All 48 cells, also empty ones:
 * frequency {@code 0 1 2-3 4-7 8-15 16+} outermost, then quiet weeks {@code 0 1 2-3 4-7 8-15 16-31 32-63 64+}.
 */
@Table(value = "clv_alive", key = 2)
public record ClvAlive(
        @Meaning("purchase days after the first, a band such as 4-7")
        String frequency,

        @Meaning("whole weeks from the last purchase day to the end of the observed period, a band such as 4-7")
        String quietWeeks,

        @Meaning(value = "customers in this cell", unit = "users")
        long users,

        @Meaning(value = "mean chance that they will come again at all, empty without customers", unit = Meaning.SHARE)
        @Nullable
        BigDecimal pAlive) {}

package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one admission rule found and did. */
@Table(value = "data_quality", key = 2)
public record DataQuality(
        @Meaning("users, categories, products, sessions or transactions")
        String entity,

        @Meaning("the admission rule") String rule,
        @Meaning("repaired or quarantined") String action,
        @Meaning(value = "records read", unit = "records") long checked,

        @Meaning(value = "records that met the rule", unit = "records")
        long records,

        @Meaning(value = "records over checked", unit = Meaning.SHARE) @Nullable
        BigDecimal share) {}

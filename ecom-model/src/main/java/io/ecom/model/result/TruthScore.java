package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How much of what was planted in a generated data set the analyses found. */
@Table("truth_score")
public record TruthScore(
        @Meaning("incidents, complements, seasons, defects or customers")
        String analysis,

        @Meaning("what is measured, such as recall, or the name of a parameter")
        String measure,

        @Meaning("how many were planted, for precision of what was found; or the true value") @Nullable
        BigDecimal planted,

        @Meaning("how many of it were found, for precision of all; or the estimated value") @Nullable
        BigDecimal found,

        @Meaning("how well: a share or a correlation, 1 at best; for a parameter found over planted") @Nullable
        BigDecimal value) {}

package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One step of the way to a purchase. */
@Table("funnel")
public record FunnelStep(
        @Meaning("product_view, cart, checkout or purchase") String step,

        @Meaning(value = "sessions that reach the step", unit = "sessions")
        long sessions,

        @Meaning(value = "of the sessions of the first step", unit = Meaning.SHARE) @Nullable
        BigDecimal shareOfFirst,

        @Meaning(value = "of the sessions of the step before", unit = Meaning.SHARE) @Nullable
        BigDecimal shareOfPrevious,

        @Meaning(value = "median time from the step before", unit = "seconds") @Nullable
        BigDecimal medianSeconds) {}

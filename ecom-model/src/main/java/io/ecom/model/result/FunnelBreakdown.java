package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One step of the way to a purchase, for the sessions with one value of a dimension. */
@Table(value = "funnel_breakdown", key = 3)
public record FunnelBreakdown(
        @Meaning("device or referrer") String dimension,

        @Meaning("value of the dimension, empty when it is missing") @Nullable
        String value,

        @Meaning("product_view, cart, checkout or purchase") String step,

        @Meaning(value = "sessions that reach the step", unit = "sessions")
        long sessions,

        @Meaning(value = "of the sessions of the first step", unit = Meaning.SHARE) @Nullable
        BigDecimal shareOfFirst,

        @Meaning(value = "median time from the step before", unit = "seconds", later = true) @Nullable
        BigDecimal medianSeconds) {}

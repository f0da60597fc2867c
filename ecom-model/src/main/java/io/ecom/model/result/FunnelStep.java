package io.ecom.model.result;

import io.ecom.model.Codes;
import java.math.BigDecimal;
import java.util.List;
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
        BigDecimal medianSeconds) {
    /** All steps in order: page views of {@link #PAGE_TYPES}, then the transaction. */
    public static final List<String> STEPS = List.of("product_view", "cart", "checkout", "purchase");

    /** The page type of each step but the last. */
    public static final List<String> PAGE_TYPES = List.of(Codes.PRODUCT_DETAIL, Codes.CART, Codes.CHECKOUT);
}

package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How closely what users do in sessions goes with what they buy. */
@Table(value = "engagement", key = 2)
public record Engagement(
        @Meaning("sessions, page_views or session_seconds") String metricX,

        @Meaning("orders, revenue or converted_sessions") String metricY,
        @Meaning(value = "users", unit = "users") long users,
        @Meaning("Pearson's correlation") @Nullable BigDecimal pearson,

        @Meaning("Spearman's rank correlation") @Nullable BigDecimal spearman,

        @Meaning("lower end of the 95 % interval of Pearson's correlation") @Nullable
        BigDecimal ciLow,

        @Meaning("upper end of the 95 % interval of Pearson's correlation") @Nullable
        BigDecimal ciHigh) {}

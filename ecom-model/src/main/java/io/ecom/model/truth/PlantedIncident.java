package io.ecom.model.truth;

import io.ecom.model.insight.Days;
import org.jspecify.annotations.Nullable;

/**
 * A story that a generated shop was given.
 *
 * @param kind {@code broken_mobile_checkout}, on phones and tablets alike, {@code price_rise} or {@code campaign}
 * @param categoryId the category that it concerns, null when it concerns none
 */
public record PlantedIncident(
        String kind, Days days, @Nullable String categoryId) {}

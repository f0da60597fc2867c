package io.ecom.analytics.incident;

import io.ecom.analytics.stat.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How much more or less of the shop's page views fell on a category on some days than in the weeks around.
 *
 * @param category its name, or its id where it has none
 * @param views of the category on these days
 * @param usual the views that its share in the weeks around would have given
 * @param interval of {@link #ratio}, at 95 %
 */
public record DemandShift(
        @Nullable String categoryId, String category, long views, double usual, Interval interval, double pValue) {
    /** The views over what would have been usual. */
    public double ratio() {
        return views / usual;
    }
}

package io.ecom.model.truth;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * How the demand for a category goes through the year.
 *
 * @param months a factor for each month from January
 */
public record PlantedSeason(String categoryId, List<Double> months) {
    public PlantedSeason {
        months = List.copyOf(months);
        checkArgument(months.size() == 12, "Invalid months of season: expected 12, found %s", months.size());
    }

    /** Whether no month differs from another. */
    public boolean isEven() {
        return months.stream().distinct().count() == 1;
    }
}

package io.ecom.model.result;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The sessions of one day with one value of a dimension, and how far they came. */
@Table("daily_conversion")
public record DailyConversion(
        @Meaning("day of the start") LocalDate date,
        @Meaning("device or referrer") String dimension,

        @Meaning("value of the dimension, empty when it is missing") @Nullable
        String value,

        @Meaning(value = "sessions", unit = "sessions") long sessions,

        @Meaning(value = "sessions that see a checkout page", unit = "sessions")
        long checkouts,

        @Meaning(value = "sessions that converted", unit = "sessions")
        long converted) {}

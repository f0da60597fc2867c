package io.ecom.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The times a shop can have: from 1970-01-01 to the last millisecond of thirteen digits, 2286-11-20T17:46:39.999. */
public final class Times {
    public static final Instant MIN = Instant.EPOCH;
    public static final Instant MAX = Instant.ofEpochMilli(9_999_999_999_999L);

    private Times() {}

    public static boolean isValid(@Nullable Instant time) {
        return time != null && !time.isBefore(MIN) && !time.isAfter(MAX);
    }

    /** The calendar day of an instant, in UTC as all days here. */
    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /**
     * Reads {@code 2026-10-16T06:30:39}, with a fraction (cut to milliseconds) and an offset (converted) where they are
     * given; a space may stand for the {@code T}. Whether a shop can have the time is another question, see {@link #isValid}.
     *
     * @return null when the text is not such a time
     */
    public static @Nullable Instant parse(String text) {
        return TimeText.parse(text);
    }

    /** The instant as {@code 2026-10-16T06:30:39}, with milliseconds only where there are any. */
    public static String text(Instant time) {
        return TimeText.write(time);
    }

    static Instant require(String field, @Nullable Instant time) {
        checkArgument(isValid(time), "Invalid %s '%s': expected a time from 1970 to 2286", field, time);
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    static @Nullable Instant requireOrNull(String field, @Nullable Instant time) {
        return time == null ? null : require(field, time);
    }
}

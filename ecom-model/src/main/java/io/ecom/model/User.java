package io.ecom.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who registered with the shop.
 *
 * @param birthDate of the years 1 to 9999, see {@link #isBirthDate}
 */
public record User(
        String userId,
        Place place,
        Instant registrationDate,
        @Nullable Instant lastActive,
        @Nullable String name,
        @Nullable String email,
        @Nullable LocalDate birthDate,
        @Nullable String gender) {
    private static final int LAST_YEAR = 9999;

    public User {
        Ids.require("user_id", userId);
        requireNonNull(place, "place");
        registrationDate = Times.require("registration_date", registrationDate);
        lastActive = Times.requireOrNull("last_active", lastActive);
        checkArgument(
                birthDate == null || isBirthDate(birthDate),
                "Invalid birth_date '%s': expected a date of the years 1 to 9999",
                birthDate);
    }

    /** Whether every store can keep a day: one of the years 1 to 9999. */
    public static boolean isBirthDate(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }
}

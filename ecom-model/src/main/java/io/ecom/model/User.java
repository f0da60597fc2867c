package io.ecom.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who registered with the shop. */
public record User(
        String userId,
        Place place,
        Instant registrationDate,
        @Nullable Instant lastActive,
        @Nullable String name,
        @Nullable String email,
        @Nullable LocalDate birthDate,
        @Nullable String gender) {
    public User {
        Ids.require("user_id", userId);
        requireNonNull(place, "place");
        registrationDate = Times.require("registration_date", registrationDate);
        lastActive = Times.requireOrNull("last_active", lastActive);
    }
}

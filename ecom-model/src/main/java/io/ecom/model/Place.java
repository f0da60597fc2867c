package io.ecom.model;

import org.jspecify.annotations.Nullable;

/** Where somebody is, as far as it is known. */
public record Place(
        @Nullable String city,
        @Nullable String state,
        @Nullable String country) {
    public static final Place UNKNOWN = new Place(null, null, null);
}

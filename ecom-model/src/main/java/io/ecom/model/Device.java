package io.ecom.model;

import org.jspecify.annotations.Nullable;

/** The device of a session, as far as it is known. {@code type} is a code; {@code os} and {@code browser} stand as given. */
public record Device(
        @Nullable String type,
        @Nullable String os,
        @Nullable String browser) {
    public static final Device UNKNOWN = new Device(null, null, null);

    public Device {
        Codes.requireNormalOrNull("device type", type);
    }
}

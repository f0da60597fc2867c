package io.ecom.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The shop's code words: statuses, page types, devices and the like, written in lower case. */
public final class Codes {
    public static final String CANCELLED = "cancelled";
    public static final String CONVERTED = "converted";
    public static final String BROWSED = "browsed";
    public static final String PRODUCT_DETAIL = "product_detail";
    public static final String CART = "cart";
    public static final String CHECKOUT = "checkout";

    private Codes() {}

    /** A code as everything here compares it: trimmed and in lower case; blank is missing, {@code canceled} one spelling. */
    public static @Nullable String normalize(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String trimmed = code.strip().toLowerCase(Locale.ROOT);
        if (trimmed.isEmpty()) {
            return null;
        }
        return trimmed.equals("canceled") ? CANCELLED : trimmed;
    }

    static @Nullable String requireNormalOrNull(String field, @Nullable String code) {
        if (code != null && !code.equals(normalize(code))) {
            throw new IllegalArgumentException(
                    "Invalid %s '%s': expected lower case without surrounding space".formatted(field, code));
        }
        return code;
    }

    static String requireNormal(String field, @Nullable String code) {
        if (code == null) {
            throw new IllegalArgumentException("Missing " + field);
        }
        return requireNonNull(requireNormalOrNull(field, code));
    }
}

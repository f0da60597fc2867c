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

    private static final int LONGEST_WORD = 1000;

    private Codes() {}

    /** A code as everything here compares it: trimmed and in lower case; blank is missing, {@code canceled} one spelling. */
    public static @Nullable String normalize(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String trimmed = lower(code.strip());
        if (trimmed.isEmpty()) {
            return null;
        }
        return trimmed.equals("canceled") ? CANCELLED : trimmed;
    }

    /** Java looks at the whole text for some letters, which takes hours for a text of megabytes; none such is a word. */
    private static String lower(String text) {
        return text.length() <= LONGEST_WORD
                ? text.toLowerCase(Locale.ROOT)
                : text.codePoints()
                        .map(Character::toLowerCase)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
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

package io.ecom.model;

import static com.google.common.base.Preconditions.checkArgument;

import org.jspecify.annotations.Nullable;

/**
 * What an id is: 1 to 128 printable ASCII characters without {@code #} and space.
 *
 * <p>The two characters that are left out separate the parts of a row key and of a cell.
 */
public final class Ids {
    public static final int MAX_LENGTH = 128;

    private Ids() {}

    public static boolean isValid(@Nullable String id) {
        if (id == null || id.isEmpty() || id.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c <= ' ' || c > '~' || c == '#') {
                return false;
            }
        }
        return true;
    }

    /**
     * @param field the name that an error gives, such as {@code user_id}
     * @throws IllegalArgumentException when the id is not valid
     */
    public static String require(String field, @Nullable String id) {
        checkArgument(
                isValid(id),
                "Invalid %s '%s': expected 1 to 128 printable ASCII characters without '#' and space",
                field,
                id);
        return id;
    }

    /** Like {@link #require}, for an id that may be missing. */
    static @Nullable String requireOrNull(String field, @Nullable String id) {
        return id == null ? null : require(field, id);
    }
}

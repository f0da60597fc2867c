package io.ecom.model.admission;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as an error shows it: at most forty characters, none of them a control character. */
final class Excerpt {
    private static final int LENGTH = 40;

    private Excerpt() {}

    static String of(@Nullable Object value) {
        String text = value instanceof String given ? given : limited(value);
        String start = text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text;
        return start.replaceAll("\\p{Cntrl}", "?");
    }

    /** The text of a list or a map without building all of it when it is long. */
    private static String limited(@Nullable Object value) {
        if (value instanceof Collection<?> elements && elements.size() > 10) {
            return "a list of %d".formatted(elements.size());
        }
        if (value instanceof Map<?, ?> fields && fields.size() > 10) {
            return "an object of %d fields".formatted(fields.size());
        }
        return String.valueOf(value);
    }
}

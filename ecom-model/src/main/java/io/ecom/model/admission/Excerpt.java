package io.ecom.model.admission;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as an error shows it: at most forty characters, none of them a control character. */
final class Excerpt {
    private static final int LENGTH = 40;

    private Excerpt() {}

    static String of(@Nullable Object value) {
        String text = text(value);
        if (text.length() > LENGTH) {
            int end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
            text = text.substring(0, end) + "…";
        }
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    /** Lists and objects are named, not shown: their text may be as long as the record's. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> elements) {
            return "a list of %d".formatted(elements.size());
        }
        if (value instanceof Map<?, ?> fields) {
            return "an object of %d".formatted(fields.size());
        }
        return value.toString();
    }
}

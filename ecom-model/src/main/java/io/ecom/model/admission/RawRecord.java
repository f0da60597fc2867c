package io.ecom.model.admission;

import io.ecom.model.Entity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a file, before anything is known of it.
 *
 * @param file the name of the file
 * @param position the record's number in an array, or the line's in a file of lines, from 1
 * @param bytes the size of its text
 * @param problem why the text could not be read as an object; null when it could
 * @param fields the values by name: {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean}, {@code List},
 *     {@code Map} or null; empty when there is a problem or the record is too large
 * @param text the beginning of what stands there, at most {@link #MOST_TEXT} characters, where it could not be read as
 *     fields; of an array's element that is too large, what could be read of it before it was
 */
public record RawRecord(
        Entity entity,
        String file,
        long position,
        long bytes,
        @Nullable String problem,
        Map<String, @Nullable Object> fields,
        @Nullable String text) {
    /** So much is kept of a record that is not kept as fields. */
    public static final int MOST_TEXT = 1 << 16;

    public RawRecord {
        if (text != null && text.length() > MOST_TEXT) {
            text = text.substring(0, MOST_TEXT);
        }
    }

    /** A record whose fields say all. */
    public RawRecord(
            Entity entity,
            String file,
            long position,
            long bytes,
            @Nullable String problem,
            Map<String, @Nullable Object> fields) {
        this(entity, file, position, bytes, problem, fields, null);
    }
}

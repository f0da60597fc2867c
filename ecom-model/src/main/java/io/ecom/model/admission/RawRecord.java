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
 */
public record RawRecord(
        Entity entity,
        String file,
        long position,
        long bytes,
        @Nullable String problem,
        Map<String, @Nullable Object> fields) {}

package io.ecom.model.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * JSON text of plain values: maps, lists, strings, numbers, booleans, null and records of these.
 *
 * <p>Equal values give equal bytes: a map in its own order, a record in the order of its components, decimals without an
 * exponent.
 */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final ObjectWriter ONE_LINE = MAPPER.writer();
    private static final ObjectWriter AS_READ = ONE_LINE.without(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    private static final ObjectWriter PRETTY = MAPPER.writer(printer());

    private JsonText() {}

    /** The value in one line. */
    public static String of(@Nullable Object value) {
        return write(ONE_LINE, value);
    }

    /** A value as it was read, in one line: hostile numbers keep their exponents instead of a billion digits. */
    static String ofRead(@Nullable Object value) {
        return write(AS_READ, value);
    }

    /** The value over several lines, for people, with a line end behind it. */
    public static String pretty(@Nullable Object value) {
        return write(PRETTY, value) + "\n";
    }

    private static String write(ObjectWriter writer, @Nullable Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Invalid JSON value: " + e.getOriginalMessage(), e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }
}

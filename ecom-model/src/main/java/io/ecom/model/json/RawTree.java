package io.ecom.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain values out of JSON tokens: numbers are {@code Long} or {@code BigDecimal}, nothing is a {@code double}. */
final class RawTree {
    /** A record beyond this is not built; it would be quarantined for its size. */
    static final long MAX_BYTES = 15L << 20;

    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            // Products stand as field names in a cart: too many to keep for the life of the process.
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength((int) (2 * MAX_BYTES))
                    .maxNestingDepth(200)
                    .build())
            .build();

    private final JsonParser parser;
    private long built;

    RawTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The object whose first token is the present one; only its beginning when it is too large. */
    Map<String, @Nullable Object> object() throws IOException {
        built = 0;
        return fields();
    }

    /** The value, of any kind, whose first token is the present one; only its beginning when it is too large. */
    @Nullable
    Object value() throws IOException {
        built = 0;
        return value(parser.currentToken());
    }

    private Map<String, @Nullable Object> fields() throws IOException {
        String name = parser.nextFieldName();
        if (name == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (; name != null; name = parser.nextFieldName()) {
            Object value = value(parser.nextToken());
            if (hasRoom(name.length())) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private List<@Nullable Object> elements() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            return List.of();
        }
        List<@Nullable Object> elements = new ArrayList<>();
        for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object element = value(token);
            if (hasRoom(1)) {
                elements.add(element);
            }
        }
        return elements;
    }

    private @Nullable Object value(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case START_OBJECT -> fields();
            case START_ARRAY -> elements();
            default -> throw new IOException("Unexpected token " + token);
        };
    }

    private String text() throws IOException {
        String text = parser.getText();
        built += text.length();
        return text;
    }

    private Object integer() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getDecimalValue()
                : (Object) parser.getLongValue();
    }

    /** Counts characters that were kept: never more than the record has bytes. */
    private boolean hasRoom(int length) {
        built += length;
        return built <= MAX_BYTES;
    }
}

package io.ecom.model.json;

import com.fasterxml.jackson.core.JsonFactory;
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

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength((int) (2 * MAX_BYTES))
                    .maxNestingDepth(200)
                    .build())
            .build();

    private final JsonParser parser;
    private long start;

    RawTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The object whose first token is the present one; empty, with the rest skipped, when it is too large. */
    Map<String, @Nullable Object> object() throws IOException {
        start = parser.currentTokenLocation().getByteOffset();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        return fill(fields) ? fields : Map.of();
    }

    private boolean fill(Map<String, @Nullable Object> fields) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value();
            if (!tooLarge()) {
                fields.put(name, value);
            }
        }
        return !tooLarge();
    }

    private @Nullable Object value() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case START_OBJECT -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                if (tooLarge()) {
                    parser.skipChildren();
                } else {
                    fill(fields);
                }
                yield fields;
            }
            case START_ARRAY -> list();
            default -> throw new IOException("Unexpected token " + parser.currentToken());
        };
    }

    private List<@Nullable Object> list() throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object element = value();
            if (!tooLarge()) {
                elements.add(element);
            }
        }
        return elements;
    }

    private Object integer() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getDecimalValue()
                : (Object) parser.getLongValue();
    }

    private boolean tooLarge() {
        return parser.currentLocation().getByteOffset() - start > MAX_BYTES;
    }
}

package io.ecom.spark.hbase;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The parts of a row key, separated by {@code #}; the last one takes what is left. */
record KeyLayout(List<KeyPart> parts) implements Serializable {
    static final char SEPARATOR = '#';

    private static final Splitter PARTS = Splitter.on(SEPARATOR).trimResults();

    KeyLayout {
        parts = List.copyOf(parts);
    }

    /** Reads {@code user_id:text#start_time:epoch_millis#session_id:text}. */
    static KeyLayout parse(String text) {
        List<KeyPart> parts = new ArrayList<>();
        for (String part : PARTS.split(text)) {
            int colon = part.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(
                        "Invalid value '%s' for option 'key': expected column:type, several separated by '#'"
                                .formatted(text));
            }
            parts.add(new KeyPart(part.substring(0, colon).strip(), KeyPart.Kind.parse(part.substring(colon + 1))));
        }
        return new KeyLayout(parts);
    }

    /**
     * The texts of all parts.
     *
     * @throws IllegalArgumentException when the key has fewer
     */
    List<String> split(byte[] key) {
        String text = new String(key, UTF_8);
        List<String> split = Splitter.on(SEPARATOR).limit(parts.size()).splitToList(text);
        if (split.size() < parts.size()) {
            throw new IllegalArgumentException(
                    "Invalid row key '%s': expected %d parts separated by '#'".formatted(text, parts.size()));
        }
        return split;
    }
}

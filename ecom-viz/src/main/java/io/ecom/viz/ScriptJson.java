package io.ecom.viz;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one encoder for values that stand in a script: JSON of which no character can end the script element.
 *
 * <p>Maps keep the order in which they iterate; a number that is not finite becomes {@code null}.
 */
public final class ScriptJson {
    private ScriptJson() {}

    /**
     * Writes maps with text keys, iterables, text, numbers, booleans and null.
     *
     * @throws IllegalArgumentException for any other value
     */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        if (value == null || value instanceof Double number && !Double.isFinite(number)) {
            out.append("null");
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof String text) {
            writeText(text, out);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, out);
        } else if (value instanceof Iterable<?> items) {
            writeItems(items, out);
        } else {
            throw new IllegalArgumentException(
                    "Invalid value of type '%s': expected a map, a list, text, a number or a boolean"
                            .formatted(value.getClass().getName()));
        }
    }

    private static void writeMap(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(comma);
            writeText((String) entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void writeItems(Iterable<?> items, StringBuilder out) {
        out.append('[');
        for (Iterator<?> i = items.iterator(); i.hasNext(); ) {
            write(i.next(), out);
            out.append(i.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '"') {
                out.append('\\').append(c);
            } else if (c < ' '
                    || c == 0x7f
                    || c == '<'
                    || c == '>'
                    || c == '&'
                    || c == '\''
                    || isLineEnd(c)
                    || Character.isSurrogate(c)) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean isLineEnd(char c) {
        return c == 0x2028 || c == 0x2029 || c == 0x85;
    }
}

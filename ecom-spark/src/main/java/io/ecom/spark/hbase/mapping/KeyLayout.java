package io.ecom.spark.hbase.mapping;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.spark.hbase.type.TypeNames;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a row key in their order. A part ends after its fixed width, or at the separator behind it; the last one takes
 * what is left.
 */
public record KeyLayout(List<KeyPart> parts) implements Serializable {
    private static final Pattern PART = Pattern.compile(
            "\\G\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*:\\s*(\\w+(?:\\([^)]*\\))?)\\s*([!-/;-@\\[-`{-~&&[^()_]]|$)");
    private static final String ADJOINING = "+";

    public KeyLayout {
        parts = List.copyOf(parts);
        for (KeyPart part : parts.subList(0, parts.size() - 1)) {
            checkArgument(
                    part.width().isPresent() || (part.isText() && part.hasSeparator()),
                    "Invalid key part '%s': nothing says where it ends; expected a type of fixed width, or a string"
                            + " and a separator behind it",
                    part.column());
        }
    }

    /**
     * Reads {@code user_id:string#start_time:epoch_millis#session_id:string}: between two parts stands the character that
     * separates them in the key, or {@code +} when nothing does.
     */
    public static KeyLayout parse(String text) {
        List<KeyPart> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String behind = part.group(3);
            int separator = behind.isEmpty() || behind.equals(ADJOINING) ? KeyPart.NOTHING : behind.charAt(0);
            parts.add(new KeyPart(part.group(1), TypeNames.ofKeyPart(part.group(2)), separator));
            if (part.end() == text.length() && behind.isEmpty()) {
                return new KeyLayout(parts);
            }
        }
        throw new IllegalArgumentException(
                ("Invalid value '%s' for option 'key': expected column:type, between two of them"
                                + " the character that separates them in the key, or + when nothing does")
                        .formatted(text));
    }

    /**
     * Where each part lies in a key: its first byte, and the byte behind its last, for one part after the other.
     *
     * @throws IllegalArgumentException when the key has other parts
     */
    public int[] bounds(byte[] key) {
        int[] bounds = new int[2 * parts.size()];
        int from = 0;
        for (int i = 0; i < parts.size(); i++) {
            KeyPart part = parts.get(i);
            boolean isLast = i == parts.size() - 1;
            int to = isLast
                    ? key.length
                    : part.width().isPresent() ? from + part.width().getAsInt() : indexOf(part, key, from);
            int next = part.hasSeparator() ? to + 1 : to;
            if (to < from || next > key.length || (part.hasSeparator() && key[to] != part.separator())) {
                throw new IllegalArgumentException(
                        "Invalid row key '%s': expected %s".formatted(new String(key, UTF_8), this));
            }
            bounds[2 * i] = from;
            bounds[2 * i + 1] = to;
            from = next;
        }
        return bounds;
    }

    /**
     * The key of some values, one for each part.
     *
     * @throws IllegalArgumentException when a value is none of its part's type, or could not be told from its neighbours
     */
    public byte[] encode(List<Object> values) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        for (int i = 0; i < parts.size(); i++) {
            KeyPart part = parts.get(i);
            byte[] bytes = part.encode(values.get(i));
            key.writeBytes(bytes);
            if (part.hasSeparator()) {
                key.write(part.separator());
            }
        }
        checkArgument(key.size() > 0, "Invalid row key: expected at least one byte");
        checkArgument(key.size() <= Short.MAX_VALUE, "Invalid row key of %s bytes: expected at most 32767", key.size());
        return key.toByteArray();
    }

    /** As in the option. */
    @Override
    public String toString() {
        return parts.stream().map(KeyPart::toString).collect(Collectors.joining());
    }

    private static int indexOf(KeyPart part, byte[] key, int from) {
        int to = from;
        while (to < key.length && key[to] != part.separator()) {
            to++;
        }
        return to;
    }
}

package io.ecom.hbase.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes that keys are made of: printable ASCII, parts separated by {@code #}. */
final class KeyBytes {
    static final char SEPARATOR = '#';
    private static final char AFTER_SEPARATOR = SEPARATOR + 1;

    private KeyBytes() {}

    static byte[] of(String key) {
        return key.getBytes(StandardCharsets.US_ASCII);
    }

    /** The first key after all that begin with {@code part#}. */
    static byte[] afterPart(String part) {
        return of(part + AFTER_SEPARATOR);
    }

    /** The first key after all that begin with these bytes; empty when there is none. */
    static byte[] afterPrefix(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xFF) {
            last--;
        }
        byte[] after = Arrays.copyOf(prefix, last + 1);
        if (last >= 0) {
            after[last]++;
        }
        return after;
    }

    /** A whole number with leading zeros, so that byte order is the numbers' order. */
    static void appendDigits(StringBuilder key, long number, int width) {
        String digits = Long.toString(number);
        key.append("0".repeat(width - digits.length())).append(digits);
    }

    /**
     * @param name what the part is called in an error, such as {@code user_id}
     * @throws IllegalArgumentException when the part could not be told from its neighbours in a key
     */
    static String requirePart(String name, String part) {
        boolean valid = !part.isEmpty();
        for (int i = 0; valid && i < part.length(); i++) {
            char c = part.charAt(i);
            valid = c > ' ' && c <= '~' && c != SEPARATOR;
        }
        if (!valid) {
            throw new IllegalArgumentException(
                    "Invalid %s '%s': expected printable ASCII characters without '#' and space".formatted(name, part));
        }
        return part;
    }

    /** The parts of a key, exactly as many as expected. */
    static String[] split(byte[] key, int parts, String layout) {
        String text = new String(key, StandardCharsets.ISO_8859_1);
        String[] split = text.split(String.valueOf(SEPARATOR), -1);
        if (split.length != parts) {
            throw invalid(text, layout);
        }
        return split;
    }

    /** A number of exactly this many digits. */
    static long digits(String part, int width, String key, String layout) {
        if (part.length() != width || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw invalid(key, layout);
        }
        return Long.parseLong(part);
    }

    static IllegalArgumentException invalid(String key, String layout) {
        return new IllegalArgumentException("Invalid row key '%s': expected %s".formatted(key, layout));
    }
}

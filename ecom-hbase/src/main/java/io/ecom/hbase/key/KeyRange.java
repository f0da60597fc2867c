package io.ecom.hbase.key;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The row keys from {@code start}, included, to {@code stop}, excluded; an empty {@code stop} means "to the end".
 *
 * <p>Keys compare as unsigned bytes, as HBase compares them. Immutable: arrays are copied in and out.
 */
public record KeyRange(byte[] start, byte[] stop) implements Serializable {
    /** Every key there is. */
    public static final KeyRange ALL = new KeyRange(new byte[0], new byte[0]);

    /** No key at all. */
    public static final KeyRange NONE = new KeyRange(new byte[] {0}, new byte[] {0});

    public KeyRange {
        start = start.clone();
        stop = stop.clone();
    }

    /** The keys that begin with these bytes. */
    public static KeyRange ofPrefix(byte[] prefix) {
        return new KeyRange(prefix, KeyBytes.afterPrefix(prefix));
    }

    @Override
    public byte[] start() {
        return start.clone();
    }

    @Override
    public byte[] stop() {
        return stop.clone();
    }

    public boolean contains(byte[] key) {
        return Arrays.compareUnsigned(key, start) >= 0 && (stop.length == 0 || Arrays.compareUnsigned(key, stop) < 0);
    }

    /** Whether no key lies in the range. */
    public boolean isEmpty() {
        return stop.length > 0 && Arrays.compareUnsigned(start, stop) >= 0;
    }

    /** The keys that lie in both ranges. */
    public KeyRange intersect(KeyRange other) {
        byte[] from = Arrays.compareUnsigned(start, other.start) >= 0 ? start : other.start;
        byte[] to = stop.length == 0 || (other.stop.length > 0 && Arrays.compareUnsigned(other.stop, stop) < 0)
                ? other.stop
                : stop;
        return new KeyRange(from, to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyRange range && Arrays.equals(start, range.start) && Arrays.equals(stop, range.stop);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(start) + Arrays.hashCode(stop);
    }

    /** The two ends as the HBase shell prints them, bytes that are no printable ASCII as {@code \xNN}. */
    @Override
    public String toString() {
        return "[" + print(start) + ", " + print(stop) + ")";
    }

    private static String print(byte[] key) {
        StringBuilder text = new StringBuilder(key.length);
        for (byte b : key) {
            if (b >= ' ' && b <= '~' && b != '\\') {
                text.append((char) b);
            } else {
                text.append("\\x").append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return text.toString();
    }
}

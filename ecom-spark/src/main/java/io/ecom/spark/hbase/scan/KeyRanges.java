package io.ecom.spark.hbase.scan;

import com.google.common.primitives.Bytes;
import io.ecom.hbase.key.KeyRange;
import io.ecom.spark.hbase.mapping.KeyLayout;
import io.ecom.spark.hbase.mapping.KeyPart;
import io.ecom.spark.hbase.type.ByteSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.sources.Filter;

/**
 * Which ranges of keys can hold rows that pass some filters.
 *
 * <p>Values of the first parts of the key, then bounds of the next one, make ranges. They only narrow what is read: rows
 * outside cannot pass, rows inside need not, and Spark applies every filter again.
 */
final class KeyRanges {
    /** Where longer lists of values would make more ranges than these, neighbours are read as one. */
    static final int MAX_RANGES = 10_000;

    private KeyRanges() {}

    /** Ranges in order that do not touch one another. */
    static List<KeyRange> of(KeyLayout layout, List<Filter> filters) {
        List<byte[]> prefixes = List.of(new byte[0]);
        for (KeyPart part : layout.parts()) {
            int share = MAX_RANGES / Math.max(prefixes.size(), 1);
            ByteSet passing =
                    new PassingBytes(part.column(), part.type()).ofAll(filters).widenedTo(share);
            Optional<List<byte[]>> values = passing.members();
            if (values.isEmpty()) {
                boolean isLast = part == layout.parts().get(layout.parts().size() - 1);
                return beginning(prefixes, part, passing, isLast);
            }
            byte[] separator = part.hasSeparator() ? new byte[] {(byte) part.separator()} : new byte[0];
            List<byte[]> longer = new ArrayList<>();
            for (byte[] prefix : prefixes) {
                values.get().forEach(value -> longer.add(Bytes.concat(prefix, value, separator)));
            }
            prefixes = longer;
        }
        return new ByteSet(prefixes.stream().map(KeyRanges::exactly).toList()).ranges();
    }

    private static KeyRange exactly(byte[] key) {
        return new KeyRange(key, Arrays.copyOf(key, key.length + 1));
    }

    /** Keys that begin with one of the prefixes and have one of the passing parts behind it. */
    private static List<KeyRange> beginning(List<byte[]> prefixes, KeyPart part, ByteSet passing, boolean isLast) {
        List<KeyRange> ranges = new ArrayList<>();
        for (byte[] prefix : prefixes) {
            KeyRange within = prefix.length == 0 ? KeyRange.ALL : KeyRange.ofPrefix(prefix);
            for (KeyRange bytes : passing.ranges()) {
                byte[] start = Bytes.concat(prefix, bytes.start());
                byte[] stop = bytes.stop().length == 0 ? new byte[0] : after(prefix, part, bytes.stop(), isLast);
                ranges.add(within.intersect(new KeyRange(start, stop)));
            }
        }
        return new ByteSet(ranges).ranges();
    }

    /** A key behind all whose part comes before an end. */
    private static byte[] after(byte[] prefix, KeyPart part, byte[] end, boolean isLast) {
        if (part.width().isPresent() && end.length > part.width().getAsInt()) {
            // All of the width's bytes may be equal to the end's, and then anything follows.
            byte[] last = Arrays.copyOf(end, part.width().getAsInt());
            return KeyRange.ofPrefix(Bytes.concat(prefix, last)).stop();
        }
        byte[] after = Bytes.concat(prefix, end);
        if (isLast || part.width().isPresent()) {
            return after;
        }
        // The separator follows a part, and some characters stand before it: the key of u1 may come after that of u1!.
        for (int length = 0; length < end.length; length++) {
            byte[] behind = {(byte) (part.separator() + 1)};
            byte[] key = Bytes.concat(prefix, Arrays.copyOf(end, length), behind);
            after = Arrays.compareUnsigned(key, after) > 0 ? key : after;
        }
        return after;
    }
}

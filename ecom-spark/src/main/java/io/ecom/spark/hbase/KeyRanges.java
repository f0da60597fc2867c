package io.ecom.spark.hbase;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ecom.hbase.key.KeyRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.sources.Filter;

/**
 * Which ranges of keys can hold rows that pass some filters.
 *
 * <p>Values of the first parts of the key, then bounds of the next one, make ranges. They only narrow what is read: rows
 * outside cannot pass, rows inside need not, and Spark applies every filter again.
 */
final class KeyRanges {
    /** Longer lists of values are read as one range from the least to the greatest. */
    private static final int MAX_RANGES = 1_000;

    private KeyRanges() {}

    /** Ranges in order that do not touch one another. */
    static List<KeyRange> of(KeyLayout layout, List<Filter> filters) {
        List<String> prefixes = List.of("");
        for (int i = 0; i < layout.parts().size(); i++) {
            boolean last = i == layout.parts().size() - 1;
            PartBounds bounds = PartBounds.of(layout.parts().get(i), filters);
            List<String> values = bounds.values();
            if (values == null || (long) values.size() * prefixes.size() > MAX_RANGES) {
                return merge(prefixes.stream()
                        .map(prefix -> bounded(prefix, bounds, last))
                        .toList());
            }
            List<String> longer = new ArrayList<>();
            for (String prefix : prefixes) {
                values.forEach(value -> longer.add(prefix + value + (last ? "" : KeyLayout.SEPARATOR)));
            }
            prefixes = longer;
        }
        return merge(prefixes.stream().map(KeyRanges::exactly).toList());
    }

    private static KeyRange exactly(String key) {
        return new KeyRange(key.getBytes(UTF_8), (key + "\0").getBytes(UTF_8));
    }

    private static KeyRange bounded(String prefix, PartBounds bounds, boolean last) {
        KeyRange range = prefix.isEmpty() ? KeyRange.ALL : KeyRange.ofPrefix(prefix.getBytes(UTF_8));
        String lower = bounds.lower();
        String upper = bounds.upper();
        if (lower != null) {
            range = range.intersect(new KeyRange((prefix + lower).getBytes(UTF_8), new byte[0]));
        }
        if (upper != null) {
            range = range.intersect(new KeyRange(new byte[0], after(prefix, bounds, upper, last)));
        }
        for (String start : bounds.prefixes()) {
            range = range.intersect(KeyRange.ofPrefix((prefix + start).getBytes(UTF_8)));
        }
        return range;
    }

    /**
     * A key behind all whose part is within the upper bound.
     *
     * <p>In a key the part is followed by a separator, and some characters stand before the separator: the key of
     * {@code u1} may come after that of {@code u1!}. So every beginning of the bound is looked at as well.
     */
    private static byte[] after(String prefix, PartBounds bounds, String upper, boolean last) {
        byte[] bound = (prefix + upper).getBytes(UTF_8);
        if (last) {
            return bounds.upperExcluded() ? bound : (prefix + upper + "\0").getBytes(UTF_8);
        }
        byte[] after = bound;
        int longest = bounds.upperExcluded() ? bound.length - 1 : bound.length;
        for (int length = prefix.getBytes(UTF_8).length; length <= longest; length++) {
            byte[] key = Arrays.copyOf(bound, length + 1);
            key[length] = KeyLayout.SEPARATOR + 1;
            after = Arrays.compareUnsigned(key, after) > 0 ? key : after;
        }
        return after;
    }

    private static List<KeyRange> merge(List<KeyRange> ranges) {
        List<KeyRange> sorted = ranges.stream()
                .filter(range -> !range.isEmpty())
                .sorted(Comparator.comparing(KeyRange::start, Arrays::compareUnsigned))
                .toList();
        List<KeyRange> merged = new ArrayList<>();
        for (KeyRange range : sorted) {
            KeyRange before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before == null
                    || (before.stop().length > 0 && Arrays.compareUnsigned(range.start(), before.stop()) > 0)) {
                merged.add(range);
            } else {
                boolean open = before.stop().length == 0 || range.stop().length == 0;
                byte[] stop = open
                        ? new byte[0]
                        : Arrays.compareUnsigned(before.stop(), range.stop()) >= 0 ? before.stop() : range.stop();
                merged.set(merged.size() - 1, new KeyRange(before.start(), stop));
            }
        }
        return merged;
    }
}

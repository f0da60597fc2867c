package io.ecom.spark.hbase.type;

import com.google.common.collect.Lists;
import io.ecom.hbase.key.KeyRange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A set of byte strings. Immutable.
 *
 * @param ranges in order, none empty, no two touching
 */
public record ByteSet(List<KeyRange> ranges) implements Serializable {
    public static final ByteSet ALL = new ByteSet(List.of(KeyRange.ALL));
    public static final ByteSet NONE = new ByteSet(List.of());

    public ByteSet {
        ranges = merge(ranges);
    }

    /** Just this one. */
    static ByteSet of(byte[] bytes) {
        return new ByteSet(List.of(new KeyRange(bytes, next(bytes))));
    }

    static ByteSet from(byte[] first) {
        return new ByteSet(List.of(new KeyRange(first, new byte[0])));
    }

    static ByteSet below(byte[] end) {
        return end.length == 0 ? NONE : new ByteSet(List.of(new KeyRange(new byte[0], end)));
    }

    static ByteSet between(byte[] first, byte[] last) {
        return new ByteSet(List.of(new KeyRange(first, next(last))));
    }

    static ByteSet withPrefix(byte[] prefix) {
        return new ByteSet(List.of(prefix.length == 0 ? KeyRange.ALL : KeyRange.ofPrefix(prefix)));
    }

    /** The byte string right behind one: nothing lies between them. */
    static byte[] next(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    public static ByteSet union(Collection<ByteSet> sets) {
        return new ByteSet(sets.stream().flatMap(set -> set.ranges.stream()).toList());
    }

    public ByteSet intersect(ByteSet other) {
        List<KeyRange> shares = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < ranges.size() && theirs < other.ranges.size()) {
            KeyRange range = ranges.get(mine);
            KeyRange another = other.ranges.get(theirs);
            shares.add(range.intersect(another));
            if (isLaterStop(range.stop(), another.stop())) {
                theirs++;
            } else {
                mine++;
            }
        }
        return new ByteSet(shares);
    }

    /** A set of at most so many ranges that holds all of this one: neighbours are one with what lies between them. */
    public ByteSet widenedTo(int most) {
        if (ranges.size() <= most) {
            return this;
        }
        int together = (ranges.size() + most - 1) / most;
        return new ByteSet(Lists.partition(ranges, together).stream()
                .map(some -> new KeyRange(
                        some.get(0).start(), some.get(some.size() - 1).stop()))
                .toList());
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The members in order, when they are few enough to be named: when none has a neighbour that is a member too. */
    public Optional<List<byte[]>> members() {
        boolean single = ranges.stream().allMatch(range -> Arrays.equals(range.stop(), next(range.start())));
        return single ? Optional.of(ranges.stream().map(KeyRange::start).toList()) : Optional.empty();
    }

    private static List<KeyRange> merge(List<KeyRange> ranges) {
        List<KeyRange> merged = new ArrayList<>();
        Stream<KeyRange> sorted = ranges.stream()
                .filter(range -> !range.isEmpty())
                .sorted(Comparator.comparing(KeyRange::start, Arrays::compareUnsigned));
        for (KeyRange range : sorted.toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && touches(merged.get(last), range)) {
                merged.set(last, new KeyRange(merged.get(last).start(), laterStop(merged.get(last), range)));
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }

    private static boolean touches(KeyRange before, KeyRange range) {
        return before.stop().length == 0 || Arrays.compareUnsigned(range.start(), before.stop()) <= 0;
    }

    private static byte[] laterStop(KeyRange a, KeyRange b) {
        return isLaterStop(a.stop(), b.stop()) ? a.stop() : b.stop();
    }

    /** An empty stop is behind all others. */
    private static boolean isLaterStop(byte[] stop, byte[] other) {
        return other.length > 0 && (stop.length == 0 || Arrays.compareUnsigned(stop, other) > 0);
    }
}

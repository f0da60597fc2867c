package io.ecom.hbase.sort;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Something under a key. Neither array is copied: whoever hands an entry on leaves them alone.
 *
 * @param value opaque to the sort
 */
public record Entry(byte[] key, byte[] value) {
    /** By the unsigned bytes of the key, as HBase compares rows, then of the value. */
    static final Comparator<Entry> ORDER = Comparator.comparing(Entry::key, Arrays::compareUnsigned)
            .thenComparing(Entry::value, Arrays::compareUnsigned);

    /** What an object and two arrays take beside their contents, about. */
    private static final int OVERHEAD = 64;

    /** About how many bytes of memory the entry takes. */
    int size() {
        return key.length + value.length + OVERHEAD;
    }

    public boolean hasKeyOf(Entry other) {
        return Arrays.equals(key, other.key);
    }
}

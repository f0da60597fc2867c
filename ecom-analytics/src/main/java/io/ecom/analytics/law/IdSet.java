package io.ecom.analytics.law;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** A set of ids that keeps 64 bits of each: 16 bytes an id, and one wrong answer in a hundred thousand such data sets. */
final class IdSet {
    private long[] slots = new long[1 << 10];
    private int size;

    /** Whether the id is new. */
    boolean add(String id) {
        if (2 * size >= slots.length) {
            grow();
        }
        boolean isNew = insert(hash(id));
        size += isNew ? 1 : 0;
        return isNew;
    }

    boolean contains(String id) {
        long hash = hash(id);
        int slot = slot(hash);
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slots[slot] == hash;
    }

    private boolean insert(long hash) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = hash;
        return true;
    }

    private void grow() {
        long[] former = slots;
        slots = new long[2 * former.length];
        for (long hash : former) {
            if (hash != 0) {
                insert(hash);
            }
        }
    }

    private int slot(long hash) {
        return (int) hash & (slots.length - 1);
    }

    /** Never 0, which marks a free slot. */
    private static long hash(String id) {
        long hash = Hashing.murmur3_128()
                .hashString(id, StandardCharsets.ISO_8859_1)
                .asLong();
        return hash == 0 ? 1 : hash;
    }
}

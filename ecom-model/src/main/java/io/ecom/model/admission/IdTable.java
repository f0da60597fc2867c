package io.ecom.model.admission;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * The ids seen so far, each with a hash of its record's content and whether it was admitted.
 *
 * <p>An id is kept as 128 bits of its SHA-256 and the content as 63 bits, 24 bytes together. The table is cut into segments
 * that grow by a quarter, so that an entry costs at most 40 bytes and no growth copies more than a small part.
 */
final class IdTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int SEGMENTS = 64;
    private static final int WORDS = 3;
    private static final long ADMITTED = 1;

    private final Segment[] segments = new Segment[SEGMENTS];

    /** What {@link #add} answers for an id that was not there. */
    static final long NEW = Long.MIN_VALUE;

    /**
     * Adds an id with its content unless it is there.
     *
     * @param content any number; its lowest bit is not kept
     * @return the content of the entry that was there, less its lowest bit, or {@link #NEW}
     */
    long add(String id, long content) {
        HashCode hash = hash(id);
        long high = high(hash);
        long low = low(hash);
        Segment segment = segment(high);
        segment.makeRoom();
        int slot = segment.slot(high, low);
        if (segment.isFree(slot)) {
            segment.put(slot, high, low, content(content));
            return NEW;
        }
        return segment.words[slot + 2] & ~ADMITTED;
    }

    /** What {@link #add} would have answered for equal content. */
    static long content(long content) {
        long kept = content & ~ADMITTED;
        return kept == NEW ? 0 : kept;
    }

    void admit(String id) {
        HashCode hash = hash(id);
        Segment segment = segment(high(hash));
        int slot = segment.slot(high(hash), low(hash));
        segment.words[slot + 2] |= ADMITTED;
    }

    boolean isAdmitted(String id) {
        HashCode hash = hash(id);
        Segment segment = segments[index(high(hash))];
        if (segment == null) {
            return false;
        }
        int slot = segment.slot(high(hash), low(hash));
        return !segment.isFree(slot) && (segment.words[slot + 2] & ADMITTED) != 0;
    }

    /** The bytes that the entries take, free room included. */
    long bytes() {
        long bytes = 0;
        for (Segment segment : segments) {
            bytes += segment == null ? 0 : 8L * segment.words.length;
        }
        return bytes;
    }

    private Segment segment(long high) {
        int index = index(high);
        if (segments[index] == null) {
            segments[index] = new Segment();
        }
        return segments[index];
    }

    private static int index(long high) {
        return (int) (high >>> 58);
    }

    private static HashCode hash(String id) {
        return Hashing.sha256().hashString(id, StandardCharsets.UTF_8);
    }

    private static long high(HashCode hash) {
        return hash.asLong() | 1; // never zero, which marks a free slot
    }

    private static long low(HashCode hash) {
        byte[] bytes = hash.asBytes();
        long low = 0;
        for (int i = 8; i < 16; i++) {
            low = low << 8 | (bytes[i] & 0xff);
        }
        return low;
    }

    private static final class Segment implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final int FIRST_SLOTS = 10;

        private long[] words = new long[FIRST_SLOTS * WORDS];
        private int used;

        boolean isFree(int slot) {
            return words[slot] == 0;
        }

        /** The slot of an entry, or the free one where it would go. */
        int slot(long high, long low) {
            int slots = words.length / WORDS;
            int at = (int) Long.remainderUnsigned(low, slots);
            while (words[at * WORDS] != 0 && (words[at * WORDS] != high || words[at * WORDS + 1] != low)) {
                at = at + 1 == slots ? 0 : at + 1;
            }
            return at * WORDS;
        }

        void put(int slot, long high, long low, long content) {
            words[slot] = high;
            words[slot + 1] = low;
            words[slot + 2] = content;
            used++;
        }

        /** Keeps at least a sixth of the slots free. */
        void makeRoom() {
            int slots = words.length / WORDS;
            if ((used + 1) * 6L <= slots * 5L) {
                return;
            }
            long[] former = words;
            words = new long[(slots + slots / 4 + 1) * WORDS];
            used = 0;
            for (int at = 0; at < former.length; at += WORDS) {
                if (former[at] != 0) {
                    put(slot(former[at], former[at + 1]), former[at], former[at + 1], former[at + 2]);
                }
            }
        }
    }
}

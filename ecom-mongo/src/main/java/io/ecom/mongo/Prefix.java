package io.ecom.mongo;

import java.util.Map;
import java.util.TreeMap;

/** How many records from the first on are done without a gap, when batches finish in any order. Guarded by its owner. */
final class Prefix {
    private final TreeMap<Long, Long> beyondTheGap = new TreeMap<>();
    private long length;

    Prefix(long length) {
        this.length = length;
    }

    long length() {
        return length;
    }

    /** The records from one position up to but without another are done. */
    void done(long from, long until) {
        beyondTheGap.put(from, until);
        Map.Entry<Long, Long> next = beyondTheGap.firstEntry();
        while (next != null && next.getKey() == length) {
            length = next.getValue();
            beyondTheGap.pollFirstEntry();
            next = beyondTheGap.firstEntry();
        }
    }
}

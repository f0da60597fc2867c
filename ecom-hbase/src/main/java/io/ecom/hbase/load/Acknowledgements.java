package io.ecom.hbase.load;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records that are stored without a gap while batches end in any order. Safe for use by several threads.
 */
public final class Acknowledgements {
    private final LongConsumer listener;
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private final Map<Integer, Integer> endedEarly = new HashMap<>();
    private int begun;
    private int next;
    private long records;
    private @Nullable Throwable failure;

    /**
     * @param before how many records were stored before the first batch
     * @param listener hears each new count, one at a time and never a smaller one
     */
    public Acknowledgements(long before, LongConsumer listener) {
        this.records = before;
        this.listener = listener;
    }

    /** How many records are stored, from the first on. */
    public synchronized long records() {
        return records;
    }

    public synchronized int begin(int size) {
        sizes.put(begun, size);
        return begun++;
    }

    public synchronized void end(int batch) {
        endedEarly.put(batch, sizes.remove(batch));
        long before = records;
        for (Integer size = endedEarly.remove(next); size != null; size = endedEarly.remove(next)) {
            records += size;
            next++;
        }
        if (records > before) {
            listener.accept(records);
        }
    }

    public synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    /** Whether a batch could not be stored. */
    public synchronized boolean failed() {
        return failure != null;
    }

    /** Throws what made a batch fail, if one did. */
    synchronized void rethrow() throws IOException {
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
    }
}

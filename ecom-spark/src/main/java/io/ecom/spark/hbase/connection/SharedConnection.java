package io.ecom.spark.hbase.connection;

import io.ecom.hbase.HBaseOptions;
import io.ecom.hbase.HBaseStoreException;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.hbase.client.Connection;

/**
 * A share in this JVM's one connection to a cluster. Whoever acquires a share closes it; the connection itself is closed when
 * nobody has had a share for a while. Safe for use by several threads.
 */
public final class SharedConnection implements AutoCloseable {
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(15);
    /** By quorum. What an entry holds is read and written only while the map computes the value of its quorum. */
    private static final ConcurrentMap<String, Entry> ENTRIES = new ConcurrentHashMap<>();

    private static final ScheduledExecutorService CLOSER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hbase-connection-closer");
        thread.setDaemon(true);
        return thread;
    });

    private final Entry entry;
    private boolean closed;

    private SharedConnection(Entry entry) {
        this.entry = entry;
    }

    /**
     * @param quorum in normal form, since another text would be another connection
     * @throws HBaseStoreException when nothing answers in time
     */
    public static SharedConnection acquire(String quorum) {
        return new SharedConnection(ENTRIES.compute(quorum, (key, present) -> {
            boolean isUsable = present != null && !present.connection.isClosed();
            Entry usable = isUsable
                    ? present
                    : new Entry(quorum, HBaseOptions.of(quorum).connect());
            usable.shares++;
            return usable;
        }));
    }

    public Connection connection() {
        return entry.connection;
    }

    @Override
    public void close() {
        ENTRIES.compute(entry.quorum, (quorum, present) -> {
            if (!closed) {
                closed = true;
                entry.shares--;
                entry.idleSince = System.nanoTime();
                CLOSER.schedule(() -> closeIdle(entry.quorum, IDLE_NANOS), IDLE_NANOS, TimeUnit.NANOSECONDS);
            }
            return present;
        });
    }

    /** Closes at once the connections that nobody has a share in. */
    public static void closeAllIdle() {
        ENTRIES.keySet().forEach(quorum -> closeIdle(quorum, 0));
    }

    static int shares(String quorum) {
        Entry entry = ENTRIES.get(quorum);
        return entry == null ? 0 : entry.shares;
    }

    static boolean isOpen(String quorum) {
        return ENTRIES.containsKey(quorum);
    }

    private static void closeIdle(String quorum, long idleNanos) {
        ENTRIES.computeIfPresent(quorum, (key, entry) -> entry.isIdleFor(idleNanos) && entry.close() ? null : entry);
    }

    private static final class Entry {
        private final String quorum;
        private final Connection connection;
        private volatile int shares;
        private long idleSince;

        private Entry(String quorum, Connection connection) {
            this.quorum = quorum;
            this.connection = connection;
        }

        private boolean isIdleFor(long nanos) {
            return shares == 0 && System.nanoTime() - idleSince >= nanos;
        }

        /** True, so that it can end the entry's stay in the map. */
        private boolean close() {
            try {
                connection.close();
                return true;
            } catch (IOException e) {
                throw HBaseStoreException.of("close the connection to", quorum, e);
            }
        }
    }
}

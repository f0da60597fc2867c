package io.ecom.spark.hbase.connection;

import io.ecom.hbase.HBaseOptions;
import io.ecom.hbase.HBaseStoreException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.hbase.client.Connection;

/**
 * A share in this JVM's one connection to a cluster. Whoever acquires a share closes it; the connection itself is closed when
 * nobody has had a share for a while. Safe for use by several threads.
 */
public final class SharedConnection implements AutoCloseable {
    private static final long IDLE_SECONDS = 15;
    private static final Map<String, Entry> ENTRIES = new HashMap<>();
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

    /** @throws HBaseStoreException when nothing answers in time */
    public static SharedConnection acquire(String quorum) {
        synchronized (ENTRIES) {
            Entry entry = ENTRIES.get(quorum);
            if (entry == null || entry.connection.isClosed()) {
                entry = new Entry(quorum, HBaseOptions.of(quorum).connect());
                ENTRIES.put(quorum, entry);
            }
            entry.shares++;
            return new SharedConnection(entry);
        }
    }

    public Connection connection() {
        return entry.connection;
    }

    @Override
    public void close() {
        synchronized (ENTRIES) {
            if (!closed) {
                closed = true;
                entry.shares--;
                entry.idleSince = System.nanoTime();
                CLOSER.schedule(() -> closeIdle(entry), IDLE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    /** Closes at once the connections that nobody has a share in. */
    public static void closeAllIdle() {
        synchronized (ENTRIES) {
            ENTRIES.values().removeIf(entry -> entry.shares == 0 && entry.close());
        }
    }

    static int shares(String quorum) {
        synchronized (ENTRIES) {
            Entry entry = ENTRIES.get(quorum);
            return entry == null ? 0 : entry.shares;
        }
    }

    static boolean isOpen(String quorum) {
        synchronized (ENTRIES) {
            return ENTRIES.containsKey(quorum);
        }
    }

    private static void closeIdle(Entry entry) {
        synchronized (ENTRIES) {
            long idle = System.nanoTime() - entry.idleSince;
            if (entry.shares == 0 && idle >= TimeUnit.SECONDS.toNanos(IDLE_SECONDS)) {
                ENTRIES.remove(entry.quorum, entry);
                entry.close();
            }
        }
    }

    private static final class Entry {
        private final String quorum;
        private final Connection connection;
        private int shares;
        private long idleSince;

        private Entry(String quorum, Connection connection) {
            this.quorum = quorum;
            this.connection = connection;
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

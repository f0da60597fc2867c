package io.ecom.hbase.embedded;

import java.lang.reflect.Field;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.hbase.master.HMaster;
import org.apache.hadoop.hbase.master.snapshot.SnapshotManager;
import org.apache.hadoop.hbase.regionserver.HRegionServer;
import org.jspecify.annotations.Nullable;

/**
 * The threads that HBase 2.6 leaves running after a server has stopped: it counts on the process to end with its server, as
 * elsewhere it does.
 *
 * <p>Three of them are in private fields, whose names are those of the tested version; of another they would run on.
 */
final class RemainingThreads {
    private static final long SECONDS_TO_END = 5;

    private RemainingThreads() {}

    /** Ends those of one server, a master or a region server, when all of its cluster have stopped: they share some. */
    static void end(HRegionServer stopped) {
        stopped.getEventLoopGroupConfig().group().shutdownGracefully(0, SECONDS_TO_END, TimeUnit.SECONDS);
        // Else it waits up to a minute for scanners that nobody has closed, and sleeps for seconds in between.
        if (stopped.getLeaseManager() != null) {
            stopped.getLeaseManager().close();
            stopped.getLeaseManager().interrupt();
        }
        // It watches that an aborted server comes to its end.
        if (field(HRegionServer.class, "abortMonitor", stopped) instanceof Timer monitor) {
            monitor.cancel();
        }
        // It waits for results of procedures without looking whether there is a server still.
        if (field(HRegionServer.class, "procedureResultReporter", stopped) instanceof Thread reporter) {
            reporter.interrupt();
        }
        // The manager cancels what this pool has to do, never the pool.
        if (stopped instanceof HMaster master
                && master.getSnapshotManager() != null
                && field(SnapshotManager.class, "scheduleThreadPool", master.getSnapshotManager())
                        instanceof ExecutorService cleaner) {
            cleaner.shutdownNow();
        }
    }

    private static @Nullable Object field(Class<?> type, String name, Object owner) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}

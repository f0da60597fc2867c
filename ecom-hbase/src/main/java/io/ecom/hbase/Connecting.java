package io.ecom.hbase;

import com.google.common.net.HostAndPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hbase.ClusterMetrics;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.ConnectionFactory;

/** Opens connections that work, and gives up in time where the client itself would try for minutes. */
final class Connecting {
    private static final int KNOCK_MILLIS = 3_000;

    private Connecting() {}

    static Connection to(Quorum quorum, Duration within, Configuration settings) {
        long deadline = System.nanoTime() + within.toNanos();
        knock(quorum, within);
        CompletableFuture<Connection> opening = new CompletableFuture<>();
        // The client cannot be hurried: it is left to itself, and what it opens too late is closed again.
        Thread thread = new Thread(() -> open(settings, opening), "hbase-opening");
        thread.setDaemon(true);
        thread.start();
        try {
            return opening.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            if (opening.completeExceptionally(e)) {
                throw unreachable(quorum, "no answer within %d seconds".formatted(within.toSeconds()), e);
            }
            return opening.join();
        } catch (ExecutionException e) {
            throw unreachable(quorum, HBaseStoreException.reason(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            opening.completeExceptionally(e);
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw unreachable(quorum, "interrupted", e);
        }
    }

    private static void open(Configuration settings, CompletableFuture<Connection> opening) {
        try {
            Connection connection = ConnectionFactory.createConnection(settings);
            try {
                version(connection);
            } catch (IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
            if (!opening.complete(connection)) {
                connection.close();
            }
        } catch (IOException | RuntimeException | Error e) {
            opening.completeExceptionally(e);
        }
    }

    /** The version of the servers, without the Hadoop version that it was built for. */
    static String version(Connection connection) throws IOException {
        try (Admin admin = connection.getAdmin()) {
            String version = admin.getClusterMetrics(EnumSet.of(ClusterMetrics.Option.HBASE_VERSION))
                    .getHBaseVersion();
            int suffix = version.indexOf('-');
            return suffix < 0 ? version : version.substring(0, suffix);
        }
    }

    /** Sees whether anybody listens at all, which takes no more than seconds. */
    private static void knock(Quorum quorum, Duration within) {
        IOException refused = null;
        for (HostAndPort server : quorum.servers()) {
            try (Socket socket = new Socket()) {
                int millis = (int) Math.max(1, Math.min(KNOCK_MILLIS, within.toMillis()));
                socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), millis);
                return;
            } catch (IOException e) {
                refused = e;
            }
        }
        throw unreachable(quorum, "nothing listens there", refused);
    }

    private static HBaseStoreException unreachable(Quorum quorum, String seen, Throwable cause) {
        return new HBaseStoreException(
                "open", quorum.toString(), 0, "Cannot reach HBase at '%s': %s".formatted(quorum, seen), cause);
    }
}

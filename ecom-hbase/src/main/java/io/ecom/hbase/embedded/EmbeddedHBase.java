package io.ecom.hbase.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.hbase.LocalHBaseCluster;
import org.apache.hadoop.hbase.master.HMaster;
import org.apache.hadoop.hbase.regionserver.HRegionServer;
import org.apache.hadoop.hbase.util.JVMClusterUtil.MasterThread;
import org.apache.hadoop.hbase.util.JVMClusterUtil.RegionServerThread;
import org.apache.hadoop.hbase.zookeeper.MiniZooKeeperCluster;
import org.apache.hadoop.metrics2.lib.DefaultMetricsSystem;

/**
 * A real HBase — ZooKeeper, master and one region server — inside this JVM, its data in a folder.
 *
 * <p>It listens on 127.0.0.1 only. What was acknowledged survives a kill of the JVM: the next start on the same folder
 * replays the log. A folder serves one process at a time. Safe for use by several threads; whoever starts it closes it.
 */
public final class EmbeddedHBase implements AutoCloseable {
    /** Lets the system choose a free port. */
    public static final int ANY_PORT = 0;

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Path folder;
    private final FolderLock lock;
    private final MiniZooKeeperCluster zooKeeper;
    private final LocalHBaseCluster cluster;
    private final Durability durability;
    private boolean closed;

    private EmbeddedHBase(
            Path folder,
            FolderLock lock,
            MiniZooKeeperCluster zooKeeper,
            LocalHBaseCluster cluster,
            Durability durability) {
        this.folder = folder;
        this.lock = lock;
        this.zooKeeper = zooKeeper;
        this.cluster = cluster;
        this.durability = durability;
    }

    /** Whether a server's data outlives it. */
    enum Durability {
        KEPT,
        /** Of no use afterwards. */
        LOST_AT_THE_END,
        /** Gone, with the folder. */
        REMOVED_AT_THE_END
    }

    /** Starts on any free port. */
    public static EmbeddedHBase start(Path folder) {
        return start(folder, ANY_PORT);
    }

    /**
     * Starts the server and waits until it serves tables.
     *
     * @param folder holds the data; made when absent
     * @param port where ZooKeeper, and so the quorum, is found; {@link #ANY_PORT} for any free one
     * @throws IllegalStateException when the folder or the port is in use, or the server does not come up
     */
    public static EmbeddedHBase start(Path folder, int port) {
        return start(folder, port, Durability.KEPT);
    }

    /**
     * Starts a server whose data nobody needs afterwards: it keeps no log of writes and saves nothing when it is closed,
     * which makes loading and closing quicker.
     *
     * @param folder holds what does not stay in memory; the caller removes it after closing
     */
    public static EmbeddedHBase startTemporary(Path folder) {
        return start(folder, ANY_PORT, Durability.LOST_AT_THE_END);
    }

    /** The same in a temporary folder of its own, which is removed when the server is closed. */
    public static EmbeddedHBase startTemporary() {
        Path folder;
        try {
            folder = Files.createTempDirectory("ecom-hbase-");
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start HBase: no temporary folder can be made", e);
        }
        try {
            return start(folder, ANY_PORT, Durability.REMOVED_AT_THE_END);
        } catch (RuntimeException | Error e) {
            FileUtil.fullyDelete(folder.toFile());
            throw e;
        }
    }

    private static EmbeddedHBase start(Path folder, int port, Durability durability) {
        Path home = folder.toAbsolutePath().normalize();
        FolderLock lock = FolderLock.acquire(home);
        MiniZooKeeperCluster zooKeeper = null;
        LocalHBaseCluster cluster = null;
        try {
            // Else the names of a server's metrics stay taken, and no second one starts in this process.
            DefaultMetricsSystem.setMiniClusterMode(true);
            Configuration settings = ServerSettings.in(home, durability);
            zooKeeper = startZooKeeper(home, port, settings);
            cluster = new LocalHBaseCluster(settings, 1);
            cluster.startup();
            awaitMaster(cluster, home);
            return new EmbeddedHBase(home, lock, zooKeeper, cluster, durability);
        } catch (IOException | RuntimeException | Error e) {
            stop(cluster, zooKeeper, lock);
            throw e instanceof IllegalStateException known ? known : notStarted(home, e);
        } catch (InterruptedException e) {
            stop(cluster, zooKeeper, lock);
            Thread.currentThread().interrupt();
            throw notStarted(home, e);
        }
    }

    /** The address for clients, such as {@code 127.0.0.1:41873}. */
    public String quorum() {
        return "127.0.0.1:" + zooKeeper.getClientPort();
    }

    /** Stops the region server as a crash does; tables cannot be read or written until there is one again. */
    void loseRegionServer() {
        for (var server : cluster.getLiveRegionServers()) {
            server.getRegionServer().abort("lost on purpose");
            cluster.waitOnRegionServer(server);
        }
    }

    /** Starts another region server, which takes the tables over. */
    void startRegionServer() throws IOException {
        cluster.addRegionServer(
                        new Configuration(cluster.getConfiguration()),
                        cluster.getRegionServers().size())
                .start();
    }

    public Path folder() {
        return folder;
    }

    /** Stops the server; the data stays, unless it is a temporary one. Harmless when it is closed already. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            if (durability != Durability.KEPT) {
                cluster.getRegionServers()
                        .forEach(server -> server.getRegionServer().abort("its data is not needed"));
            }
            stop(cluster, zooKeeper, lock);
            if (durability == Durability.REMOVED_AT_THE_END) {
                FileUtil.fullyDelete(folder.toFile());
            }
        }
    }

    private static MiniZooKeeperCluster startZooKeeper(Path home, int port, Configuration settings)
            throws IOException, InterruptedException {
        Path data = home.resolve("zk");
        // A killed server's session lives on in ZooKeeper's files and would keep the next master waiting for its end.
        FileUtil.fullyDelete(data.toFile());
        Files.createDirectories(data);
        MiniZooKeeperCluster zooKeeper = new MiniZooKeeperCluster(settings);
        zooKeeper.setDefaultClientPort(port == ANY_PORT ? LoopbackPorts.free() : port);
        zooKeeper.startup(data.toFile());
        // ZooKeeper moves on to the next port when the first is taken.
        if (port != ANY_PORT && zooKeeper.getClientPort() != port) {
            zooKeeper.shutdown();
            throw new IllegalStateException("Cannot start HBase on port '%d': it is in use".formatted(port));
        }
        settings.setInt("hbase.zookeeper.property.clientPort", zooKeeper.getClientPort());
        return zooKeeper;
    }

    private static void awaitMaster(LocalHBaseCluster cluster, Path home) throws InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        HMaster master = cluster.getActiveMaster();
        while (master == null || !master.isInitialized()) {
            if (System.nanoTime() > deadline || cluster.getLiveMasters().isEmpty()) {
                throw new IllegalStateException("Cannot start HBase in folder '%s': no master after %d seconds"
                        .formatted(home, START_LIMIT.toSeconds()));
            }
            Thread.sleep(10);
            master = cluster.getActiveMaster();
        }
    }

    private static void stop(LocalHBaseCluster cluster, MiniZooKeeperCluster zooKeeper, FolderLock lock) {
        try (lock) {
            if (cluster != null) {
                List<HRegionServer> servers = servers(cluster);
                cluster.shutdown();
                cluster.join();
                servers.forEach(RemainingThreads::end);
            }
            if (zooKeeper != null) {
                zooKeeper.shutdown();
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot stop HBase in folder '%s'".formatted(lock.folder()), e);
        }
    }

    private static List<HRegionServer> servers(LocalHBaseCluster cluster) {
        return Stream.concat(
                        cluster.getRegionServers().stream().map(RegionServerThread::getRegionServer),
                        cluster.getMasters().stream().map(MasterThread::getMaster))
                .toList();
    }

    private static IllegalStateException notStarted(Path home, Throwable cause) {
        return new IllegalStateException(
                "Cannot start HBase in folder '%s': %s".formatted(home, cause.getMessage()), cause);
    }
}

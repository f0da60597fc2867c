package io.ecom.hbase.embedded;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hbase.HBaseConfiguration;

/** How the embedded server is set up: on the local file system, on the loopback address, small and quick to start. */
final class ServerSettings {
    private ServerSettings() {}

    static Configuration in(Path home, EmbeddedHBase.Durability durability) {
        Configuration settings = HBaseConfiguration.create();
        onLocalFiles(settings, home);
        onLoopback(settings);
        quickToStart(settings);
        small(settings);
        settings.setBoolean("hbase.regionserver.hlog.enabled", durability == EmbeddedHBase.Durability.KEPT);
        return settings;
    }

    private static void onLocalFiles(Configuration settings, Path home) {
        settings.set("hbase.rootdir", home.resolve("hbase").toUri().toString());
        settings.set("hbase.tmp.dir", home.resolve("tmp").toString());
        settings.set("hadoop.tmp.dir", home.resolve("tmp").toString());
        settings.setBoolean("hbase.use.dynamic.jars", false);
        settings.setBoolean("hbase.cluster.distributed", false);
        settings.setBoolean("hbase.unsafe.stream.capability.enforce", false);
        settings.set("hbase.wal.provider", "filesystem");
        // All is on this machine; the threads that look up what is where would outlive the server.
        settings.setBoolean("hbase.master.balancer.uselocality", false);
    }

    private static void onLoopback(Configuration settings) {
        settings.set("hbase.zookeeper.quorum", "127.0.0.1");
        settings.set("hbase.master.ipc.address", "127.0.0.1");
        settings.set("hbase.regionserver.ipc.address", "127.0.0.1");
        // Without a name given, the server looks up the machine's own, which need not resolve.
        settings.set("hbase.master.hostname", "localhost");
        settings.set("hbase.unsafe.regionserver.hostname", "localhost");
        settings.setInt("hbase.master.port", 0);
        settings.setInt("hbase.regionserver.port", 0);
        settings.setInt("hbase.master.info.port", -1);
        settings.setInt("hbase.regionserver.info.port", -1);
    }

    private static void quickToStart(Configuration settings) {
        settings.setInt("hbase.regionserver.msginterval", 100);
        settings.setInt("hbase.master.wait.on.regionservers.mintostart", 1);
        settings.setInt("hbase.master.wait.on.regionservers.maxtostart", 1);
        settings.setInt("hbase.master.wait.on.regionservers.interval", 50);
        settings.setInt("hbase.master.wait.on.regionservers.timeout", 200);
        // One server need not be sent regions by the dozen; so long the master would gather them, twice for each table.
        settings.setInt("hbase.assignment.dispatch.wait.msec", 5);
        settings.setInt("hbase.procedure.remote.dispatcher.delay.msec", 5);
        // How long the start itself waits before it gives up.
        settings.setInt("hbase.master.start.timeout.localHBaseCluster", 60_000);
        settings.setInt("hbase.master.init.timeout.localHBaseCluster", 60_000);
    }

    /** The server shares its heap with the rest of the process: half of the usual shares, a tenth of the handlers. */
    private static void small(Configuration settings) {
        settings.setFloat("hbase.regionserver.global.memstore.size", 0.2f);
        settings.setFloat("hfile.block.cache.size", 0.2f);
        settings.setLong("hbase.hregion.memstore.flush.size", 64L << 20);
        settings.setInt("hbase.regionserver.handler.count", 8);
        settings.setInt("hbase.master.handler.count", 8);
        settings.setInt("hbase.regionserver.metahandler.count", 4);
    }
}

package io.ecom.hbase.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.HBaseOptions;
import io.ecom.hbase.HBaseStore;
import io.ecom.hbase.query.LastSessions;
import io.ecom.model.SampleShop;
import io.ecom.model.Session;
import io.ecom.model.load.Loader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docker/hbase} puts into its image, run outside a container: the scripts and the settings as they are but for
 * folder, ports and addresses, and the very servers, whose main classes the release's own {@code hbase} command starts too.
 */
final class ContainerTest {
    private static final Path IMAGE = Path.of("..", "docker", "hbase");

    @TempDir
    Path folder;

    @Test
    void servesTablesThatOutliveTheContainer() throws Exception {
        int quorumPort = LoopbackPorts.free();
        int masterPort = LoopbackPorts.free();
        int regionPort = LoopbackPorts.free();
        writeSettings(quorumPort, masterPort, regionPort);
        writeCommand();
        String quorum = "127.0.0.1:" + quorumPort;
        String ports = "%d %d %d".formatted(quorumPort, masterPort, regionPort);

        Process container = script("start").start();
        try {
            awaitHealth(ports, container);
            load(quorum);
        } finally {
            stop(container);
        }
        assertThat(container.exitValue()).isZero();
        assertThat(healthy(ports)).isFalse();

        Process again = script("start").start();
        try {
            awaitHealth(ports, again);
            assertThat(lastSessions(quorum)).containsExactly(SampleShop.SESSIONS.get(1), SampleShop.SESSIONS.get(0));
        } finally {
            stop(again);
        }
    }

    @Test
    void endsWhenOneOfTheServersEnds() throws Exception {
        Files.createDirectories(folder.resolve("bin"));
        writeExecutable("""
                #!/bin/sh
                [ "$1" = master ] || exec sleep 60
                """);

        Process container = script("start").start();

        assertThat(container.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(container.exitValue()).isOne();
        assertThat(Files.readString(folder.resolve("output.txt"))).contains("One of the three servers has ended");
    }

    private static void load(String quorum) {
        try (HBaseStore store = HBaseStore.open(HBaseOptions.of(quorum));
                Loader loader = store.load("container")) {
            SampleShop.sendTo(loader);
            loader.finish(List.of());
        }
    }

    private static List<Session> lastSessions(String quorum) {
        try (HBaseStore store = HBaseStore.open(HBaseOptions.of(quorum))) {
            return store.ask(new LastSessions("u1", 5));
        }
    }

    private void awaitHealth(String ports, Process container) throws IOException, InterruptedException {
        while (!healthy(ports)) {
            assertThat(container.waitFor(200, TimeUnit.MILLISECONDS))
                    .as("ended by itself: %s", Files.readString(folder.resolve("output.txt")))
                    .isFalse();
        }
    }

    private static void stop(Process container) throws InterruptedException {
        container.destroy();
        if (!container.waitFor(60, TimeUnit.SECONDS)) {
            container.descendants().forEach(ProcessHandle::destroyForcibly);
            container.destroyForcibly().waitFor();
        }
    }

    private boolean healthy(String ports) throws IOException, InterruptedException {
        ProcessBuilder script = script("healthy");
        script.environment().put("HBASE_PORTS", ports);
        return script.start().waitFor() == 0;
    }

    private ProcessBuilder script(String name) {
        ProcessBuilder script = new ProcessBuilder("bash", IMAGE.resolve(name).toString());
        script.environment().put("HBASE_DATA", folder.resolve("data").toString());
        script.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
        script.environment().put("ECOM_HBASE_REGION_HEAP", "512m");
        return script.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()));
    }

    private void writeSettings(int quorumPort, int masterPort, int regionPort) throws IOException {
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(
                folder.resolve("conf/hbase-site.xml"),
                Files.readString(IMAGE.resolve("hbase-site.xml"))
                        .replace("/data", folder.resolve("data").toString())
                        .replace("0.0.0.0", "127.0.0.1")
                        .replace(">2181<", ">" + quorumPort + "<")
                        .replace(">16000<", ">" + masterPort + "<")
                        .replace(">16020<", ">" + regionPort + "<"));
    }

    /** Stands in for the release's {@code bin/hbase}, which starts the same classes. */
    private void writeCommand() throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        writeExecutable("""
                #!/bin/sh
                case $1 in
                  zookeeper) class=zookeeper.HQuorumPeer ;;
                  master) class=master.HMaster ;;
                  regionserver) class=regionserver.HRegionServer ;;
                esac
                exec '%s' -Xmx"$HBASE_HEAPSIZE" -XX:TieredStopAtLevel=1 -cp '%s:%s' org.apache.hadoop.hbase.$class start
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"), folder.resolve("conf"), classPath));
    }

    private void writeExecutable(String text) throws IOException {
        Path command = Files.writeString(folder.resolve("bin/hbase"), text);
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

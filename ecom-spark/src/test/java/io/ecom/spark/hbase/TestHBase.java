package io.ecom.spark.hbase;

import io.ecom.hbase.HBaseOptions;
import io.ecom.hbase.embedded.EmbeddedHBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.hbase.client.Connection;

/** One real server for all tests of this JVM, started when first asked for and stopped at its end. */
public final class TestHBase {
    private static final EmbeddedHBase SERVER = start();
    private static final Connection CONNECTION = HBaseOptions.of(quorum()).connect();

    private TestHBase() {}

    public static String quorum() {
        return SERVER.quorum();
    }

    public static Connection connection() {
        return CONNECTION;
    }

    private static EmbeddedHBase start() {
        try {
            Path folder = Files.createTempDirectory("ecom-spark-hbase-test");
            EmbeddedHBase server = EmbeddedHBase.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                FileUtil.fullyDelete(folder.toFile());
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

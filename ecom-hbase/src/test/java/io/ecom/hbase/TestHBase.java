package io.ecom.hbase;

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
    private static final Connection CONNECTION = options().connect();

    private TestHBase() {}

    public static HBaseOptions options() {
        return HBaseOptions.of(SERVER.quorum());
    }

    public static EmbeddedHBase server() {
        return SERVER;
    }

    /** Where the server keeps its files. */
    public static Path folder() {
        return SERVER.folder();
    }

    public static Connection connection() {
        return CONNECTION;
    }

    private static EmbeddedHBase start() {
        try {
            Path folder = Files.createTempDirectory("ecom-hbase-test");
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

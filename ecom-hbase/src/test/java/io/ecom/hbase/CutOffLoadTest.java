package io.ecom.hbase;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.embedded.EmbeddedHBase;
import io.ecom.model.Entity;
import io.ecom.model.load.Checkpoint;
import io.ecom.model.load.LoadSummary;
import io.ecom.model.load.Loader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.filter.FirstKeyOnlyFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CutOffLoadTest {
    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessDies() throws IOException, InterruptedException {
        assertThat(runInAnotherProcess()).isEqualTo(9);

        try (EmbeddedHBase server = EmbeddedHBase.start(folder.resolve("hbase"));
                HBaseStore store =
                        HBaseStore.open(HBaseOptions.of(server.quorum()).withTables(CutOffLoad.tables()))) {
            Checkpoint checkpoint = store.checkpoint().orElseThrow();
            long acknowledged = checkpoint.acknowledged(Entity.SESSIONS);
            assertThat(checkpoint.complete()).isFalse();
            assertThat(acknowledged).isPositive().isLessThan(CutOffLoad.SESSIONS);
            assertThat(count(server)).isGreaterThanOrEqualTo(acknowledged).isLessThan(CutOffLoad.SESSIONS);

            LoadSummary summary;
            try (Loader loader = store.load(CutOffLoad.FINGERPRINT)) {
                for (int i = 0; i < CutOffLoad.SESSIONS; i++) {
                    loader.session(ShopSessions.session(i, 2));
                }
                summary = loader.finish(List.of());
            }

            assertThat(summary.passedOver()).isEqualTo(acknowledged);
            assertThat(count(server)).isEqualTo(CutOffLoad.SESSIONS);
            assertThat(store.checkpoint())
                    .hasValueSatisfying(end -> assertThat(end.complete()).isTrue());
        }
    }

    private int runInAnotherProcess() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx768m", "-cp", classPath(), CutOffLoad.class.getName()));
        command.add(folder.resolve("hbase").toString());
        File output = folder.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static long count(EmbeddedHBase server) throws IOException {
        long count = 0;
        try (var connection = HBaseOptions.of(server.quorum()).connect();
                Table table = connection.getTable(
                        HBaseSchema.standard().userSessions().tableName());
                ResultScanner rows = table.getScanner(new Scan().setFilter(new FirstKeyOnlyFilter()))) {
            for (Result row : rows) {
                count += row.size();
            }
        }
        return count;
    }
}

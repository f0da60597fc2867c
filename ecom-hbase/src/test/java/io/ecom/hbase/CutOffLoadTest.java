package io.ecom.hbase;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.hbase.embedded.EmbeddedHBase;
import io.ecom.model.load.Checkpoint;
import io.ecom.model.load.LoadSummary;
import io.ecom.model.load.Loader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.filter.FirstKeyOnlyFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CutOffLoadTest {
    /** What the killed program had not got to. */
    private static final int MORE = 500;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilledAndBothLoadsAreResumed() throws Exception {
        killInTheMiddle();

        try (EmbeddedHBase server = EmbeddedHBase.start(folder)) {
            for (TableOptions tables : List.of(CutOffLoad.PUTS, CutOffLoad.FILES)) {
                try (Connection connection = HBaseOptions.of(server.quorum()).connect();
                        HBaseStore store = HBaseStore.over(connection, tables)) {
                    Checkpoint checkpoint = store.checkpoint().orElseThrow();
                    long acknowledged = CutOffLoad.acknowledged(store);
                    assertThat(checkpoint.complete()).isFalse();
                    assertThat(acknowledged).isPositive().isLessThan(CutOffLoad.SESSIONS);
                    long present = count(connection, store);
                    assertThat(present).isBetween(acknowledged, CutOffLoad.SESSIONS - 1L);

                    int all = (int) present + MORE;
                    LoadSummary summary = load(store, all);

                    assertThat(summary.passedOver()).isEqualTo(acknowledged);
                    assertThat(count(connection, store)).isEqualTo(all);
                    assertThat(store.checkpoint()).hasValueSatisfying(end -> assertThat(end.complete())
                            .isTrue());
                }
            }
        }
        try (Stream<Path> left = Files.list(folder.resolve("hbase/staging"))) {
            assertThat(left).isEmpty();
        }
    }

    private static LoadSummary load(HBaseStore store, int sessions) {
        try (Loader loader = store.load(CutOffLoad.FINGERPRINT)) {
            for (int i = 0; i < sessions; i++) {
                loader.session(ShopSessions.session(i, 2));
            }
            return loader.finish(List.of());
        }
    }

    /** With {@code kill -9}: neither hooks nor buffers get a chance. */
    private void killInTheMiddle() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
        command.addAll(List.of(CutOffLoad.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        try {
            while (!Files.exists(folder.resolve(CutOffLoad.UNDER_WAY))) {
                assertThat(process.waitFor(10, TimeUnit.MILLISECONDS))
                        .as("ended by itself: %s", folder.resolve("output.txt"))
                        .isFalse();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static long count(Connection connection, HBaseStore store) throws IOException {
        long count = 0;
        try (Table table = connection.getTable(store.schema().userSessions().tableName());
                ResultScanner rows = table.getScanner(new Scan().setFilter(new FirstKeyOnlyFilter()))) {
            for (Result row : rows) {
                count += row.size();
            }
        }
        return count;
    }
}

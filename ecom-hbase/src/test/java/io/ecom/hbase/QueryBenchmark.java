package io.ecom.hbase;

import io.ecom.hbase.embedded.EmbeddedHBase;
import io.ecom.hbase.query.AbandonedCarts;
import io.ecom.hbase.query.SampleQueries;
import io.ecom.hbase.query.UsersActiveOn;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.Loader;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.client.Table;

/**
 * What each question costs in processor time of client and server together, and what server-side filters bring.
 *
 * <pre>
 * mvn -q -pl ecom-hbase -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx2g -cp ecom-hbase/target/test-classes:ecom-hbase/target/classes:$(cat ecom-hbase/target/classpath) \
 *     io.ecom.hbase.QueryBenchmark DATA
 * </pre>
 */
final class QueryBenchmark {
    private static final int ROUNDS = 6;

    private QueryBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("ecom-hbase-benchmark");
        try (EmbeddedHBase server = EmbeddedHBase.startTemporary(folder);
                Connection connection = HBaseOptions.of(server.quorum()).connect();
                HBaseStore store = HBaseStore.over(connection, TableOptions.DEFAULT)) {
            try (Loader loader = store.load("benchmark")) {
                DatasetReader.open(Path.of(args[0])).admit(loader, Quarantine.NONE, Progress.NONE);
                loader.finish(List.of());
            }
            Instant from = Instant.parse("2025-12-01T00:00:00Z");
            Scan carts = new AbandonedCarts(from, from.plusSeconds(31 * 86_400L)).scan();
            Scan active = new UsersActiveOn(LocalDate.of(2025, 12, 1)).scan();
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.println("round " + round);
                for (var query : SampleQueries.all()) {
                    measure(query.toString(), connection, query.table(), query.scan());
                }
                measure("carts without filter", connection, "user_sessions", new Scan(carts).setFilter(null));
                measure(
                        "carts without filter and time",
                        connection,
                        "user_sessions",
                        everTime(carts).setFilter(null));
                measure("active without filter", connection, "user_sessions", new Scan(active).setFilter(null));
                measure("active without time", connection, "user_sessions", everTime(active));
            }
        } finally {
            FileUtil.fullyDelete(folder.toFile());
        }
    }

    private static Scan everTime(Scan scan) throws IOException {
        return new Scan(scan).setTimeRange(0, Long.MAX_VALUE);
    }

    private static void measure(String name, Connection connection, String of, Scan scan) throws IOException {
        long cpu = processorNanos();
        long begin = System.nanoTime();
        long rows = 0;
        try (Table table = connection.getTable(TableName.valueOf(of));
                ResultScanner results = table.getScanner(scan.setScanMetricsEnabled(true))) {
            while (results.next() != null) {
                rows++;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%8d rows %10d bytes %8.1f ms %8.1f ms of processor  %s%n",
                    rows,
                    results.getScanMetrics().countOfBytesInResults.get(),
                    (System.nanoTime() - begin) / 1e6,
                    (processorNanos() - cpu) / 1e6,
                    name);
        }
    }

    private static long processorNanos() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }
}

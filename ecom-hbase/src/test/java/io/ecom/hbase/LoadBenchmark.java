package io.ecom.hbase;

import io.ecom.hbase.embedded.EmbeddedHBase;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.load.LoadSummary;
import io.ecom.model.load.Loader;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileUtil;

/**
 * How long a data set takes into HBase, read and admitted on the way, and how much processor time of the whole process,
 * server included.
 *
 * <pre>
 * mvn -q -pl ecom-hbase -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx2g -cp ecom-hbase/target/test-classes:ecom-hbase/target/classes:$(cat ecom-hbase/target/classpath) \
 *     io.ecom.hbase.LoadBenchmark DATA files
 * </pre>
 *
 * The second argument is {@code files} or {@code puts}.
 */
final class LoadBenchmark {
    private LoadBenchmark() {}

    public static void main(String[] args) throws IOException {
        DatasetReader reader = DatasetReader.open(Path.of(args[0]));
        BulkOptions.Use use = args[1].equals("files") ? BulkOptions.Use.ALWAYS : BulkOptions.Use.NEVER;
        TableOptions tables = TableOptions.DEFAULT.withBulk(BulkOptions.DEFAULT.withUse(use));
        Path folder = Files.createTempDirectory("ecom-hbase-benchmark");
        try (EmbeddedHBase server = EmbeddedHBase.start(folder);
                HBaseStore store =
                        HBaseStore.open(HBaseOptions.of(server.quorum()).withTables(tables))) {
            long cpu = processorNanos();
            long begin = System.nanoTime();
            LoadSummary summary;
            try (Loader loader = store.load("benchmark")) {
                reader.admit(loader, Quarantine.NONE, Progress.NONE);
                System.out.printf(Locale.ROOT, "read after %.1f s%n", (System.nanoTime() - begin) / 1e9);
                summary = loader.finish(List.of());
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d sessions in %.1f s, %.1f s of processor time, %,d MB on disk%n",
                    args[1],
                    summary.total(),
                    (System.nanoTime() - begin) / 1e9,
                    (processorNanos() - cpu) / 1e9,
                    FileUtil.getDU(folder.toFile()) >> 20);
        } finally {
            FileUtil.fullyDelete(folder.toFile());
        }
    }

    private static long processorNanos() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }
}

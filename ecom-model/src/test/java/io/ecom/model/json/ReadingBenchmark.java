package io.ecom.model.json;

import io.ecom.model.Category;
import io.ecom.model.Product;
import io.ecom.model.Session;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.Progress;
import io.ecom.model.load.Quarantine;
import io.ecom.model.load.RecordSink;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * How fast a data set is read and admitted, in MB of JSON a second of one processor.
 *
 * <p>It multiplies the course's sample into a temporary folder and goes through it several times; the last rounds count.
 *
 * <pre>
 * mvn -q -pl ecom-model test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * taskset -c 0 java -Xmx512m -cp ecom-model/target/test-classes:ecom-model/target/classes:$(cat ecom-model/target/classpath) \
 *     io.ecom.model.json.ReadingBenchmark 100
 * </pre>
 *
 * The argument is the number of copies of the sample, 2 MB each.
 */
public final class ReadingBenchmark {
    private static final int ROUNDS = 5;
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private ReadingBenchmark() {}

    public static void main(String[] args) throws IOException {
        int copies = args.length == 0 ? 50 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("ecom-reading");
        try (FolderUpdate place = FolderUpdate.begin(folder.resolve("data"), DatasetWriter.MANIFEST)) {
            multiply(copies, place.folder().resolve("set"));
            DatasetReader reader = DatasetReader.open(place.folder().resolve("set"));
            for (int round = 1; round <= ROUNDS; round++) {
                report("raw records", round, reader, () -> readOnly(reader));
                report("read and admitted", round, reader, () -> reader.admit(Progress.NONE));
            }
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static void report(String what, int round, DatasetReader reader, Runnable work) {
        long start = PROCESSOR.getCurrentThreadCpuTime();
        work.run();
        double seconds = (PROCESSOR.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "round %d  %-18s %6.1f MB/s%n", round, what, reader.size() / 1e6 / seconds);
    }

    private static void readOnly(DatasetReader reader) {
        for (DataFile file : reader.files()) {
            try (RawReader records = RawReader.open(file)) {
                while (records.hasNext()) {
                    records.next();
                }
            }
        }
    }

    private static void multiply(int copies, Path folder) {
        DatasetReader sample = CourseSample.open();
        try (DatasetWriter writer = DatasetWriter.create(folder, FileFormat.JSON, Compression.NONE)) {
            for (int copy = 0; copy < copies; copy++) {
                sample.admit(new Copier(writer, copy), Quarantine.NONE, Progress.NONE);
            }
            writer.finish(Map.of());
        }
    }

    /** Gives sessions and transactions of each copy ids of their own; users, categories and products stand once. */
    private record Copier(DatasetWriter out, int copy) implements RecordSink {
        @Override
        public void user(User user) {
            if (copy == 0) {
                out.user(user);
            }
        }

        @Override
        public void category(Category category) {
            if (copy == 0) {
                out.category(category);
            }
        }

        @Override
        public void product(Product product) {
            if (copy == 0) {
                out.product(product);
            }
        }

        @Override
        public void session(Session session) {
            out.session(new Session(
                    session.sessionId() + copy,
                    session.userId(),
                    session.startTime(),
                    session.endTime(),
                    session.durationSeconds(),
                    session.place(),
                    session.ipAddress(),
                    session.device(),
                    session.viewedProducts(),
                    session.pageViews(),
                    session.cartContents(),
                    session.conversionStatus(),
                    session.referrer()));
        }

        @Override
        public void transaction(Transaction transaction) {
            out.transaction(new Transaction(
                    transaction.transactionId() + copy,
                    transaction.sessionId() == null ? null : transaction.sessionId() + copy,
                    transaction.userId(),
                    transaction.timestamp(),
                    transaction.items(),
                    transaction.subtotal(),
                    transaction.discount(),
                    transaction.total(),
                    transaction.paymentMethod(),
                    transaction.status()));
        }
    }
}

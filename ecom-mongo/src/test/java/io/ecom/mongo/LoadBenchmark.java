package io.ecom.mongo;

import com.google.common.base.Stopwatch;
import com.sun.management.OperatingSystemMXBean;
import io.ecom.model.Category;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.Place;
import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import io.ecom.model.Subcategory;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.load.LoadSummary;
import io.ecom.model.load.Loader;
import io.ecom.mongo.embedded.EmbeddedMongo;
import io.ecom.mongo.pipeline.Pipeline;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How long a load and each question take, on the clock and in seconds of processor.
 *
 * <pre>
 * mvn -q -pl ecom-model,ecom-mongo test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -Xmx2600m -cp ecom-mongo/target/test-classes:ecom-mongo/target/classes:$(cat ecom-mongo/target/classpath.txt) \
 *     io.ecom.mongo.LoadBenchmark 500000
 * </pre>
 *
 * The server is {@code ECOM_MONGO_URI}, or the stand-in in the same process, whose work then counts as well.
 */
final class LoadBenchmark {
    private static final int PRODUCTS = 5_000;
    private static final int CATEGORIES = 25;
    private static final long START = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final long YEAR_MILLIS = 365L * 86_400_000;

    private final int transactions;
    private final int users;
    private final Random random = new Random(1);

    private LoadBenchmark(int transactions) {
        this.transactions = transactions;
        this.users = Math.max(100, transactions / 50);
    }

    public static void main(String[] args) {
        int transactions = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        String given = System.getenv("ECOM_MONGO_URI");
        if (given != null) {
            new LoadBenchmark(transactions).run(given);
            return;
        }
        try (EmbeddedMongo server = EmbeddedMongo.start(Map.of())) {
            new LoadBenchmark(transactions).run(server.uri());
        }
    }

    private void run(String uri) {
        try (MongoStore store = MongoStore.open(MongoOptions.of(uri).withDatabase("ecom_benchmark"))) {
            store.drop();
            System.out.printf("%s%n", store.server());
            load(store);
            List<String> lines = new ArrayList<>();
            for (Pipeline<?> pipeline : SampleQueries.all().values()) {
                Stopwatch stopwatch = Stopwatch.createStarted();
                double cpu = cpuSeconds();
                int rows = store.ask(pipeline).size();
                lines.add("%-28s %6d rows %8s, %.1f s of processor"
                        .formatted(pipeline.getClass().getSimpleName(), rows, stopwatch, cpuSeconds() - cpu));
            }
            Collections.sort(lines);
            lines.forEach(System.out::println);
            store.drop();
        }
    }

    private void load(MongoStore store) {
        double cpu = cpuSeconds();
        try (Loader loader = store.load("benchmark")) {
            for (int i = 0; i < users; i++) {
                loader.user(user(i));
            }
            for (int i = 0; i < CATEGORIES; i++) {
                loader.category(category(i));
            }
            for (int i = 0; i < PRODUCTS; i++) {
                loader.product(product(i));
            }
            for (int i = 0; i < transactions; i++) {
                loader.transaction(transaction(i));
            }
            LoadSummary summary = loader.finish(List.of());
            long millis = Math.max(1, summary.elapsed().toMillis());
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "load: %d documents in %.1f s, %d a second, %.1f s of processor, %d MiB of heap%n",
                    summary.total(),
                    millis / 1000.0,
                    summary.total() * 1000 / millis,
                    cpuSeconds() - cpu,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean process
                ? process.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    private static User user(int i) {
        return new User(
                "user_%06d".formatted(i),
                new Place("Oslo", "Oslo", "NO"),
                Instant.ofEpochMilli(START),
                Instant.ofEpochMilli(START + i),
                null,
                null,
                null,
                null);
    }

    private static Category category(int i) {
        String id = "cat_%03d".formatted(i);
        return new Category(
                id, "Category " + i, List.of(new Subcategory("sub_" + i, "Sub " + i, new BigDecimal("0.25"))));
    }

    private static Product product(int i) {
        Money price = Money.ofCents(100 + i * 7 % 50_000);
        int category = i % CATEGORIES;
        return new Product(
                "prod_%05d".formatted(i),
                "Product " + i,
                "cat_%03d".formatted(category),
                "sub_" + category,
                price,
                (long) i,
                true,
                List.of(new PricePoint(price, Instant.ofEpochMilli(START))),
                Instant.ofEpochMilli(START));
    }

    /** One to five lines, three on average. */
    private Transaction transaction(int i) {
        List<LineItem> lines = new ArrayList<>();
        Money subtotal = Money.ZERO;
        for (int line = 1 + random.nextInt(5); line > 0; line--) {
            LineItem item = LineItem.of(
                    "prod_%05d".formatted(random.nextInt(PRODUCTS)),
                    1 + random.nextInt(3),
                    Money.ofCents(100 + random.nextInt(50_000)));
            lines.add(item);
            subtotal = subtotal.plus(item.subtotal());
        }
        return new Transaction(
                "txn_%012d".formatted(i),
                "sess_%010d".formatted(i),
                "user_%06d".formatted(random.nextInt(users)),
                Instant.ofEpochMilli(START + (long) (random.nextDouble() * YEAR_MILLIS)),
                lines,
                subtotal,
                Money.ZERO,
                subtotal,
                "credit_card",
                random.nextInt(20) == 0 ? "refunded" : "completed");
    }
}

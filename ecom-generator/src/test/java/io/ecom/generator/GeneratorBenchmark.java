package io.ecom.generator;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.ecom.model.json.RecordJson;
import io.ecom.model.load.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How fast each kind of record is made and encoded in one thread, and a whole data set is written in all. Not a test; run it
 * by hand, with the name of a preset and, where the whole would take too long, how many of its users to look at; and with a
 * number of products, to see what a larger assortment costs where all else is the same:
 *
 * <pre>{@code java -Xmx512m -cp CLASSPATH io.ecom.generator.GeneratorBenchmark demo
 * java -Xmx512m -cp CLASSPATH io.ecom.generator.GeneratorBenchmark large 1000
 * java -Xmx512m -cp CLASSPATH io.ecom.generator.GeneratorBenchmark demo 3000 50000}</pre>
 */
public final class GeneratorBenchmark {
    private GeneratorBenchmark() {}

    public static void main(String[] args) throws IOException {
        Preset preset = args.length == 0 ? Preset.DEMO : Preset.valueOf(args[0].toUpperCase(Locale.ROOT));
        GeneratorOptions usual = preset.options();
        GeneratorOptions options =
                args.length < 3 ? usual : usual.withGoods(Integer.parseInt(args[2]), usual.categories());
        int users = args.length < 2 ? options.users() : Integer.parseInt(args[1]);
        ShopGenerator[] shop = new ShopGenerator[1];
        measure("open the shop", () -> {
            shop[0] = ShopGenerator.of(options);
            return new Amount(options.users(), 0);
        });
        for (int round = 1; round <= 3; round++) {
            System.out.println("round " + round);
            measure("users", () -> encoded(shop[0].users().limit(users).map(RecordJson::bytes)));
            measure("transactions", () -> encoded(shop[0].transactions(0, users).map(RecordJson::bytes)));
            measure("sessions", () -> encoded(shop[0].sessions(0, users).map(RecordJson::bytes)));
        }
        if (users < options.users()) {
            return;
        }
        measure("products", () -> encoded(shop[0].products().map(RecordJson::bytes)));
        Path folder = Files.createTempDirectory("ecom-benchmark");
        try {
            measure("whole data set", () -> {
                shop[0].writeTo(folder.resolve("shop"), OutputOptions.defaults(), Progress.NONE);
                return new Amount(options.sessions(), size(folder));
            });
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private record Amount(long records, long bytes) {}

    private static void measure(String what, Supplier<Amount> work) {
        long begin = System.nanoTime();
        Amount amount = work.get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-16s %8.2f s %,12d records %8.2f us each %8.1f MB/s%n",
                what,
                seconds,
                amount.records(),
                seconds * 1e6 / amount.records(),
                amount.bytes() / seconds / 1e6);
    }

    private static Amount encoded(Stream<byte[]> records) {
        LongSummaryStatistics sizes = records.mapToLong(record -> record.length).summaryStatistics();
        return new Amount(sizes.getCount(), sizes.getSum());
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            long size = 0;
            for (Path file : all) {
                size += Files.size(file);
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

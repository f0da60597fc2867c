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
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * How fast each kind of record is made and encoded in one thread, and a whole data set is written in all. Not a test; run it
 * by hand, with the name of a preset:
 *
 * <pre>{@code java -Xmx512m -cp CLASSPATH io.ecom.generator.GeneratorBenchmark demo }</pre>
 */
public final class GeneratorBenchmark {
    private GeneratorBenchmark() {}

    public static void main(String[] args) throws IOException {
        Preset preset = args.length == 0 ? Preset.DEMO : Preset.valueOf(args[0].toUpperCase(Locale.ROOT));
        ShopGenerator[] shop = new ShopGenerator[1];
        GeneratorOptions options = preset.options();
        measure("open the shop", () -> {
            shop[0] = ShopGenerator.of(options);
            return options.users();
        });
        measure("users", () -> bytes(shop[0].users().map(RecordJson::bytes)));
        measure("transactions", () -> bytes(shop[0].transactions().map(RecordJson::bytes)));
        measure("products", () -> bytes(shop[0].products().map(RecordJson::bytes)));
        measure("sessions", () -> bytes(shop[0].sessions().map(RecordJson::bytes)));
        Path folder = Files.createTempDirectory("ecom-benchmark");
        try {
            measure("whole data set", () -> {
                shop[0].writeTo(folder.resolve("shop"), OutputOptions.defaults(), Progress.NONE);
                return size(folder);
            });
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static void measure(String what, LongSupplier work) {
        long begin = System.nanoTime();
        long amount = work.getAsLong();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT, "%-16s %8.2f s %,16d %12.1f M/s%n", what, seconds, amount, amount / seconds / 1e6);
    }

    private static long bytes(Stream<byte[]> records) {
        return records.mapToLong(record -> record.length).sum();
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

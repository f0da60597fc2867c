package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.google.common.io.Resources;
import io.ecom.model.load.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes from JDK 25, where one is installed; its home is in {@code JAVA_HOME_25} or below {@code /usr/lib/jvm}. */
final class OtherJdkTest {
    @TempDir
    private Path folder;

    @Test
    void theTinyDataSetIsTheSameOnJdk25() throws IOException, InterruptedException {
        List<Path> homes = homes();
        Assumptions.assumeFalse(homes.isEmpty(), "NOT RUN: 1 test of JDK 25; install one and set JAVA_HOME_25");
        Path target = folder.resolve("shop");
        Process process = new ProcessBuilder(
                        homes.get(0).resolve("bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        target.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        String golden =
                Resources.toString(Resources.getResource(OtherJdkTest.class, "tiny.sha256"), StandardCharsets.UTF_8);
        String manifest = MoreFiles.asByteSource(target.resolve("manifest.json"))
                .hash(Hashing.sha256())
                .toString();
        assertThat(golden).contains(manifest + "  manifest.json");
    }

    private static List<Path> homes() throws IOException {
        String given = System.getenv("JAVA_HOME_25");
        if (given != null) {
            return List.of(Path.of(given));
        }
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(all)) {
            return found.filter(home -> home.getFileName().toString().contains("-25-"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .toList();
        }
    }

    /** What the other JDK runs. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) {
            ShopGenerator.of(Preset.TINY.options()).writeTo(Path.of(args[0]), OutputOptions.defaults(), Progress.NONE);
        }
    }
}

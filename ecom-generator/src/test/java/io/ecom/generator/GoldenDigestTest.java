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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The bytes of data sets on any machine and JDK. When they are meant to change, a new {@code tiny.sha256} goes with
 * a new number of the generator in the manifest.
 */
final class GoldenDigestTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"TINY", "DEMO"})
    void theDataSetIsTheSameEverywhere(Preset preset) throws IOException {
        Path target = folder.resolve("shop");
        ShopGenerator.of(preset.options()).writeTo(target, OutputOptions.defaults(), Progress.NONE);
        List<String> digests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = target.relativize(file).toString().replace('\\', '/');
                digests.add(MoreFiles.asByteSource(file).hash(Hashing.sha256()) + "  " + name);
            }
        }
        assertThat(String.join("\n", digests))
                .isEqualTo(Resources.toString(
                                Resources.getResource(GoldenDigestTest.class, preset + ".sha256"),
                                StandardCharsets.UTF_8)
                        .strip());
    }
}

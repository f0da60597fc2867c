package io.ecom.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.examples.stage.StoreAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PasteLinesTest {
    @Test
    void theFolderOfJarsIsTheOneThatTheReleaseHas() throws IOException {
        assertThat(PasteLines.of(new StoreAddresses("mongodb://127.0.0.1:1", "127.0.0.1:2")))
                .contains("# PySpark %s, with every jar of the release: pyspark --driver-class-path 'ecom-%s/lib/*'"
                        .formatted(Versions.spark(), Versions.ecom()));
        assertThat(Files.readString(Path.of("src/main/assembly/release.xml")).replaceAll("\\s+", ""))
                .contains("<baseDirectory>ecom-${project.version}</baseDirectory>")
                .contains(
                        "<dependencySet><outputDirectory>lib</outputDirectory><scope>runtime</scope></dependencySet>");
    }
}

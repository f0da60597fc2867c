package io.ecom.viz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.viz.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTest {
    private static final Report REPORT = Report.of(Samples.FACTS, Tables.of());

    @TempDir
    Path folder;

    @Test
    void whoeverReadsTheFormerPageReadsItToItsEnd() throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), "the former page");
        try (InputStream reader = Files.newInputStream(page)) {
            REPORT.writeTo(page);
            assertThat(new String(reader.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("the former page");
        }
        assertThat(page).hasContent(REPORT.html());
        assertThat(files()).containsExactly("report.html");
    }

    @Test
    void aPageBehindALinkIsReplacedAndTheLinkStays() throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), "the former page");
        Path link = Files.createSymbolicLink(folder.resolve("latest.html"), page);
        REPORT.writeTo(link);
        assertThat(link).isSymbolicLink();
        assertThat(page).hasContent(REPORT.html());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedAndNothingIsLeft() throws IOException {
        assertFails(folder.resolve("none").resolve("report.html"), "its folder does not exist");
        assertFails(Files.createDirectory(folder.resolve("folder")), "Is a directory");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertFails(file.resolve("report.html"), "Not a directory");
        assertThat(files()).containsExactly("file", "folder");
    }

    private static void assertFails(Path file, String why) {
        assertThatThrownBy(() -> REPORT.writeTo(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot write '%s': %s".formatted(file, why));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

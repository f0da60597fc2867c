package io.ecom.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    @TempDir
    private Path temp;

    private Path data;

    @BeforeEach
    void copySample() {
        data = CourseSample.copyTo(temp.resolve("data"));
    }

    @Test
    void linesHoldTheSameData() throws IOException {
        assertThat(convert("ndjson", data, "lines").status()).isZero();
        assertThat(convert("csv", data, "a").status()).isZero();
        assertThat(convert("csv", temp.resolve("lines"), "b").status()).isZero();

        assertThat(files("a")).hasSize(10);
        for (Path file : files("a")) {
            assertThat(temp.resolve("b").resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void parquetHoldsATableAFolder() throws IOException {
        assertThat(convert("parquet", data, "parquet").errors()).isEmpty();

        assertThat(files("parquet").stream().map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "users", "categories", "subcategories", "products", "sessions", "transactions");
        assertThat(temp.resolve("parquet/users/_SUCCESS")).exists();
    }

    @Test
    void anotherFormIsWrongUsage() {
        CommandRun run = convert("xml", data, "xml");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("ndjson").contains("parquet").contains("'xml'");
    }

    private CommandRun convert(String form, Path from, String to) {
        return CommandRun.of(
                temp,
                "convert",
                "--data",
                from.toString(),
                "--out",
                temp.resolve(to).toString(),
                "--to",
                form);
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve(folder))) {
            return files.toList();
        }
    }
}

package io.ecom.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetFolderTest {
    @TempDir
    private Path folder;

    @Test
    void filesComeInTheOrderOfAdmissionAndChunksByTheirNumber() throws IOException {
        files("transactions.json", "sessions_10.json", "sessions_2.json.gz", "sessions_0.ndjson", "users.jsonl.gz");
        files("categories.json", "products.ndjson", "manifest.json", "users.json.bak", "sessions_x.json", "README");

        assertThat(DatasetReader.open(folder).files())
                .extracting(DataFile::name)
                .containsExactly(
                        "users.jsonl.gz",
                        "categories.json",
                        "products.ndjson",
                        "sessions_0.ndjson",
                        "sessions_2.json.gz",
                        "sessions_10.json",
                        "transactions.json");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path missing = folder.resolve("none");

        assertThatThrownBy(() -> DatasetReader.open(missing))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot read data set '%s': no such folder", missing);
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void aMissingFileIsNamed(Entity entity) throws IOException {
        whole();
        String name = entity == Entity.SESSIONS ? "sessions_0.json" : entity + ".json";
        Files.delete(folder.resolve(name));

        assertThatThrownBy(() -> DatasetReader.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Cannot read data set '%s': missing file '%s'", folder, name);
    }

    @Test
    void theSameFileInTwoFormsIsRefused() throws IOException {
        whole();
        files("users.json.gz");
        assertThatThrownBy(() -> DatasetReader.open(folder))
                .hasMessage("Cannot read data set '%s': expected only one of 'users.json' and 'users.json.gz'", folder);

        Files.delete(folder.resolve("users.json.gz"));
        files("sessions_00.ndjson");
        assertThatThrownBy(() -> DatasetReader.open(folder))
                .hasMessage(
                        "Cannot read data set '%s': expected only one of 'sessions_0.json' and 'sessions_00.ndjson'",
                        folder);
    }

    private void whole() throws IOException {
        files("users.json", "categories.json", "products.json", "sessions_0.json", "transactions.json");
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "[]");
        }
    }
}

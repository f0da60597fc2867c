package io.ecom.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecom.model.insight.Days;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestDaysTest {
    @TempDir
    private Path dataset;

    @Test
    void theManifestNamesTheDays() throws IOException {
        write("{\"first_day\": \"2025-10-03\", \"last_day\": \"2025-12-31\"}");
        assertThat(ManifestDays.ofDataset(dataset))
                .contains(new Days(LocalDate.of(2025, 10, 3), LocalDate.of(2025, 12, 31)));
    }

    @Test
    void withoutAManifestOfOursTheyAreNotKnown() throws IOException {
        assertThat(ManifestDays.ofDataset(dataset)).isEmpty();
        write("{\"name\": \"some web page\"}");
        assertThat(ManifestDays.ofDataset(dataset)).isEmpty();
        write("no json");
        assertThat(ManifestDays.ofDataset(dataset)).isEmpty();
    }

    @Test
    void daysInTheWrongOrderAreAnError() throws IOException {
        write("{\"first_day\": \"2025-12-31\", \"last_day\": \"2025-10-03\"}");
        assertThatThrownBy(() -> ManifestDays.ofDataset(dataset))
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        "Cannot use '%s': Invalid days '2025-12-31 to 2025-10-03': expected the first not after the last",
                        dataset.resolve("manifest.json"));
    }

    private void write(String manifest) throws IOException {
        Files.writeString(dataset.resolve("manifest.json"), manifest);
    }
}

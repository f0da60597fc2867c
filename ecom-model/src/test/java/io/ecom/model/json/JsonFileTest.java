package io.ecom.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        Map<String, Object> values = Map.of("status", "COMPLETE", "options", Map.of("clv-days", "30"), "n", List.of(1));
        Path file = Files.writeString(folder.resolve("run.json"), JsonText.pretty(values));
        assertThat(JsonFile.read(file)).isEqualTo(values);
    }

    @Test
    void anythingElseIsNamed() throws IOException {
        Path list = Files.writeString(folder.resolve("list.json"), "[1]");
        for (Path file : List.of(list, folder.resolve("none.json"))) {
            assertThatThrownBy(() -> JsonFile.read(file))
                    .isInstanceOf(DatasetException.class)
                    .hasMessage("Cannot read '%s': expected one JSON object", file);
        }
    }
}

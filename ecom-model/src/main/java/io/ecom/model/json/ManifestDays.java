package io.ecom.model.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ecom.model.IoProblem;
import io.ecom.model.insight.Days;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads which days a data set covers by its own account. */
public final class ManifestDays {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ManifestDays() {}

    /**
     * The days that the manifest names; nothing when there is no manifest or it is somebody else's.
     *
     * @throws DatasetException when the file cannot be read, or its last day lies before the first
     */
    public static Optional<Days> ofDataset(Path folder) {
        Path file = folder.resolve(DatasetWriter.MANIFEST);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode manifest = MAPPER.readTree(Files.readString(file));
            return Optional.of(new Days(
                    LocalDate.parse(manifest.path("first_day").asText()),
                    LocalDate.parse(manifest.path("last_day").asText())));
        } catch (JsonProcessingException | DateTimeException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new DatasetException("Cannot use '%s': %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new DatasetException("Cannot read '%s': %s".formatted(file, IoProblem.of(e)), e);
        }
    }
}

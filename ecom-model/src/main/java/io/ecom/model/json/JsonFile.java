package io.ecom.model.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A small file that holds one JSON object, such as {@code run.json}, as plain maps, lists, text, numbers and booleans. */
public final class JsonFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonFile() {}

    /**
     * @throws DatasetException when the file cannot be read or holds something else
     */
    public static Map<String, Object> read(Path file) {
        try {
            return MAPPER.readValue(file.toFile(), new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new DatasetException("Cannot read '%s': expected one JSON object".formatted(file), e);
        }
    }
}

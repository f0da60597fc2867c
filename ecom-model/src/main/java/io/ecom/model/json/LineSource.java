package io.ecom.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.ecom.model.Entity;
import io.ecom.model.admission.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a file with one object a line. A line that is not an object is a bad record; the next one is read. */
final class LineSource implements RawReader.RawSource {
    private final Entity entity;
    private final String file;
    private final Lines lines;
    private long position;

    LineSource(DataFile file, InputStream in) {
        this.entity = file.entity();
        this.file = file.name();
        this.lines = new Lines(in, RawTree.MAX_BYTES);
    }

    @Override
    public @Nullable RawRecord next() {
        try {
            while (lines.next()) {
                position++;
                if (!lines.isBlank()) {
                    return record();
                }
            }
            return null;
        } catch (IOException e) {
            throw new DatasetException("%s line %d: %s".formatted(file, position + 1, IoProblem.of(e)), e);
        }
    }

    private RawRecord record() throws IOException {
        if (lines.isTooLong()) {
            return raw(null, Map.of());
        }
        try (JsonParser parser = RawTree.FACTORY.createParser(lines.bytes(), 0, lines.kept())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return raw(JsonProblem.expectedObject(parser), Map.of());
            }
            Map<String, @Nullable Object> fields = new RawTree(parser).object();
            return parser.nextToken() == null ? raw(null, fields) : raw("Unexpected text behind the object", Map.of());
        } catch (JsonProcessingException e) {
            return raw(JsonProblem.of(e), Map.of());
        }
    }

    private RawRecord raw(@Nullable String problem, Map<String, @Nullable Object> fields) {
        return new RawRecord(entity, file, position, lines.length(), problem, fields);
    }
}

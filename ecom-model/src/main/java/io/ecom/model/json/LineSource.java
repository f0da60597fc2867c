package io.ecom.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.ecom.model.Entity;
import io.ecom.model.IoProblem;
import io.ecom.model.admission.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
            return unread(null);
        }
        try (JsonParser parser = RawTree.FACTORY.createParser(lines.bytes(), 0, lines.kept())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return unread(JsonProblem.expectedObject(parser));
            }
            Map<String, @Nullable Object> fields = new RawTree(parser).object();
            return parser.nextToken() == null
                    ? new RawRecord(entity, file, position, lines.length(), null, fields)
                    : unread("Unexpected text behind the object");
        } catch (JsonProcessingException e) {
            return unread(JsonProblem.of(e));
        }
    }

    private RawRecord unread(@Nullable String problem) {
        int kept = Math.min(lines.kept(), RawRecord.MOST_TEXT);
        String text = new String(lines.bytes(), 0, kept, StandardCharsets.UTF_8);
        return new RawRecord(entity, file, position, lines.length(), problem, Map.of(), text);
    }
}

package io.ecom.model.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.ecom.model.admission.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a JSON array. What is not JSON breaks the file off, since nothing behind it can be trusted. */
final class ArraySource implements RawReader.RawSource {
    private final DataFile file;
    private final JsonParser parser;
    private final RawTree tree;
    private long position;

    ArraySource(DataFile file, InputStream in) throws IOException {
        this.file = file;
        this.parser = RawTree.FACTORY.createParser(in);
        this.tree = new RawTree(parser);
        parser.nextToken();
    }

    @Override
    public @Nullable RawRecord next() {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                requireEnd();
                return null;
            }
            position++;
            if (token != JsonToken.START_OBJECT) {
                String problem = "Expected an object, found " + parser.getText();
                parser.skipChildren();
                return record(0, problem, Map.of());
            }
            long start = parser.currentTokenLocation().getByteOffset();
            Map<String, @Nullable Object> fields = tree.object();
            return record(parser.currentLocation().getByteOffset() - start, null, fields);
        } catch (JsonProcessingException e) {
            JsonLocation at = parser.currentLocation();
            throw new DatasetException(
                    "%s line %d, column %d: %s"
                            .formatted(file.name(), at.getLineNr(), at.getColumnNr(), JsonProblem.of(e)),
                    e);
        } catch (IOException e) {
            throw new DatasetException("Cannot read '%s': %s".formatted(file.name(), e.getMessage()), e);
        }
    }

    private void requireEnd() throws IOException {
        if (parser.nextToken() != null) {
            JsonLocation at = parser.currentTokenLocation();
            throw new DatasetException("%s line %d, column %d: Unexpected text behind the array"
                    .formatted(file.name(), at.getLineNr(), at.getColumnNr()));
        }
    }

    private RawRecord record(long bytes, @Nullable String problem, Map<String, @Nullable Object> fields) {
        return new RawRecord(file.entity(), file.name(), position, bytes, problem, fields);
    }
}

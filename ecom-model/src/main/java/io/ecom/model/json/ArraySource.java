package io.ecom.model.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.ecom.model.Entity;
import io.ecom.model.IoProblem;
import io.ecom.model.admission.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a JSON array. What is not JSON breaks the file off, since nothing behind it can be trusted. */
final class ArraySource implements RawReader.RawSource {
    private final Entity entity;
    private final String file;
    private final JsonParser parser;
    private final RawTree tree;
    private long position;

    /** The stream stands before the opening bracket. */
    ArraySource(DataFile file, InputStream in) throws IOException {
        this.entity = file.entity();
        this.file = file.name();
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
                String problem = JsonProblem.expectedObject(parser);
                return unread(0, problem, tree.value());
            }
            long start = parser.currentTokenLocation().getByteOffset();
            Map<String, @Nullable Object> fields = tree.object();
            long bytes = parser.currentLocation().getByteOffset() - start;
            return bytes > RawTree.MAX_BYTES
                    ? unread(bytes, null, fields)
                    : new RawRecord(entity, file, position, bytes, null, fields);
        } catch (JsonProcessingException e) {
            throw broken(JsonProblem.of(e), e);
        } catch (IOException e) {
            throw broken(IoProblem.of(e), e);
        }
    }

    private void requireEnd() throws IOException {
        if (parser.nextToken() != null) {
            throw broken("Unexpected text behind the array", null);
        }
    }

    private DatasetException broken(String problem, @Nullable IOException cause) {
        JsonLocation at = parser.currentLocation();
        String message = "%s line %d, column %d: %s".formatted(file, at.getLineNr(), at.getColumnNr(), problem);
        return new DatasetException(message, cause);
    }

    private RawRecord unread(long bytes, @Nullable String problem, @Nullable Object value) {
        return new RawRecord(entity, file, position, bytes, problem, Map.of(), JsonText.ofRead(value));
    }
}

package io.ecom.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.ecom.model.admission.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a file with one object a line. A line that is not an object is a bad record; the next one is read. */
final class LineSource implements RawReader.RawSource {
    private final DataFile file;
    private final InputStream in;
    private final byte[] chunk = new byte[1 << 16];
    private int chunkEnd;
    private int chunkAt;
    private byte[] line = new byte[1 << 12];
    private int lineEnd;
    private long lineBytes;
    private long position;

    LineSource(DataFile file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    @Override
    public @Nullable RawRecord next() {
        try {
            while (readLine()) {
                position++;
                if (!isBlank()) {
                    return record();
                }
            }
            return null;
        } catch (IOException e) {
            throw new DatasetException(
                    "Cannot read '%s' behind line %d: %s".formatted(file.name(), position, e.getMessage()), e);
        }
    }

    private RawRecord record() throws IOException {
        if (lineBytes > RawTree.MAX_BYTES) {
            return raw(null, Map.of());
        }
        try (JsonParser parser = RawTree.FACTORY.createParser(line, 0, lineEnd)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return raw("Expected an object, found " + parser.getText(), Map.of());
            }
            Map<String, @Nullable Object> fields = new RawTree(parser).object();
            return parser.nextToken() == null ? raw(null, fields) : raw("Unexpected text behind the object", Map.of());
        } catch (JsonProcessingException e) {
            return raw(JsonProblem.of(e), Map.of());
        }
    }

    private RawRecord raw(@Nullable String problem, Map<String, @Nullable Object> fields) {
        return new RawRecord(file.entity(), file.name(), position, lineBytes, problem, fields);
    }

    /** Reads one line; of a line that is too large only the first part is kept. */
    private boolean readLine() throws IOException {
        lineEnd = 0;
        lineBytes = 0;
        boolean any = false;
        while (fillChunk()) {
            any = true;
            int from = chunkAt;
            while (chunkAt < chunkEnd && chunk[chunkAt] != '\n') {
                chunkAt++;
            }
            keep(from, chunkAt - from);
            if (chunkAt < chunkEnd) {
                chunkAt++;
                return true;
            }
        }
        return any;
    }

    private boolean fillChunk() throws IOException {
        if (chunkAt == chunkEnd) {
            chunkAt = 0;
            chunkEnd = Math.max(0, in.read(chunk));
        }
        return chunkAt < chunkEnd;
    }

    private void keep(int from, int length) {
        lineBytes += length;
        if (lineBytes > RawTree.MAX_BYTES) {
            return;
        }
        if (lineEnd + length > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, lineEnd + length));
        }
        System.arraycopy(chunk, from, line, lineEnd, length);
        lineEnd += length;
    }

    private boolean isBlank() {
        for (int i = 0; i < lineEnd; i++) {
            if (line[i] > ' ') {
                return false;
            }
        }
        return lineBytes == lineEnd;
    }
}

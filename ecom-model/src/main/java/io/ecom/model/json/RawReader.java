package io.ecom.model.json;

import io.ecom.model.IoProblem;
import io.ecom.model.admission.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The raw records of one file, one after the other, whether it is an array or has one object a line.
 *
 * <p>Holds one record at a time. For one thread; whoever opens it closes it.
 * {@code next} throws a {@link DatasetException} when an array breaks off or is not JSON, with file, line and column.
 */
public final class RawReader implements AutoCloseable {
    private static final int LOOK_AHEAD = 1 << 15;

    private final InputStream in;
    private final RawSource source;
    private @Nullable RawRecord next;
    private boolean ended;

    private RawReader(InputStream in, RawSource source) {
        this.in = in;
        this.source = source;
    }

    static RawReader open(DataFile file, DataFile.ByteCounter disk) {
        try {
            InputStream in = file.open(disk);
            try {
                return new RawReader(in, source(file, in));
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatasetException("Cannot read '%s': %s".formatted(file.name(), IoProblem.of(e)), e);
        }
    }

    /** Opens a file on its own, for example as one part of a job that reads many. */
    public static RawReader open(DataFile file) {
        return open(file, bytes -> {});
    }

    /** Whether there is one more record. */
    public boolean hasNext() {
        if (next == null && !ended) {
            ended = true; // also when the source breaks off
            next = source.next();
            ended = next == null;
        }
        return next != null;
    }

    /**
     * @throws NoSuchElementException when there is none
     */
    public RawRecord next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        RawRecord record = next;
        next = null;
        return record;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new DatasetException("Cannot close a file: " + IoProblem.of(e), e);
        }
    }

    private static RawSource source(DataFile file, InputStream in) throws IOException {
        int first = firstCharacter(in);
        if (first == '[') {
            return new ArraySource(file, in);
        }
        if (first == '{' || file.namesLines()) {
            return new LineSource(file, in);
        }
        throw new DatasetException("Cannot read '%s': expected a JSON array or one object a line, found %s"
                .formatted(file.name(), described(first)));
    }

    /** Looks at the first character that is no white space, without taking it; a byte order mark is taken. */
    private static int firstCharacter(InputStream in) throws IOException {
        in.mark(LOOK_AHEAD);
        int first = in.read();
        if (first == 0xEF) {
            in.skipNBytes(2);
            in.mark(LOOK_AHEAD);
            first = in.read();
        }
        for (int i = 2; isSpace(first) && i < LOOK_AHEAD; i++) {
            first = in.read();
        }
        in.reset();
        return first;
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private static String described(int character) {
        if (character < 0) {
            return "an empty file";
        }
        if (isSpace(character)) {
            return "white space";
        }
        return character > ' ' && character <= '~'
                ? "'%c'".formatted((char) character)
                : "a byte %d".formatted(character);
    }

    /** Gives raw records until there are no more. */
    interface RawSource {
        @Nullable
        RawRecord next();
    }
}

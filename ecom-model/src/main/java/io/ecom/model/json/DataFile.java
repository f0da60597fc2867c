package io.ecom.model.json;

import io.ecom.model.Entity;
import io.ecom.model.Gzip;
import io.ecom.model.IoProblem;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of a data set.
 *
 * @param path where it is, as text so that it can be sent to other machines
 */
public record DataFile(Entity entity, String path) implements Serializable {
    /** The name without the folder. */
    public String name() {
        return Path.of(path).getFileName().toString();
    }

    /** The size on disk, compressed if the file is. */
    public long size() {
        try {
            return Files.size(Path.of(path));
        } catch (IOException e) {
            throw new DatasetException("Cannot read '%s': %s".formatted(path, IoProblem.of(e)), e);
        }
    }

    /** Whether the file is one of lines by its name; other files are looked into. */
    boolean namesLines() {
        return name().contains(".ndjson") || name().contains(".jsonl");
    }

    /** The content, uncompressed; {@code disk} hears of each byte read from the disk. */
    InputStream open(ByteCounter disk) throws IOException {
        InputStream file = new CountingInputStream(Files.newInputStream(Path.of(path)), disk);
        return new BufferedInputStream(Gzip.unpack(file, name()), 1 << 16);
    }

    /** Hears how many bytes were read. */
    interface ByteCounter {
        void read(long bytes);
    }

    private static final class CountingInputStream extends FilterInputStream {
        private final ByteCounter counter;

        CountingInputStream(InputStream in, ByteCounter counter) {
            super(in);
            this.counter = counter;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                counter.read(1);
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                counter.read(count);
            }
            return count;
        }
    }
}

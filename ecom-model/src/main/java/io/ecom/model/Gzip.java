package io.ecom.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Files whose names end in {@code .gz} are compressed. */
public final class Gzip {
    private static final int BUFFER = 1 << 16;

    private Gzip() {}

    /**
     * The content of a file, uncompressed.
     *
     * @param in the file as it is on disk; whoever closes the result closes it, and it is closed when this throws
     * @param name the file's name
     */
    public static InputStream unpack(InputStream in, String name) throws IOException {
        if (!name.endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in, BUFFER);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}

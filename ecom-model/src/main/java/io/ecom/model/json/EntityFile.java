package io.ecom.model.json;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One file of a data set that is being written. */
final class EntityFile {
    private static final byte[] NEW_LINE = {'\n'};
    private static final byte[] NEXT = {',', '\n'};

    private final String name;
    private final FileFormat format;
    private final HashingOutputStream out;
    private long records;

    EntityFile(Path folder, String base, FileFormat format, Compression compression) throws IOException {
        this.name = base + "." + format.ending() + compression.ending();
        this.format = format;
        OutputStream file = Files.newOutputStream(folder.resolve(name));
        OutputStream encoded = compression == Compression.GZIP ? new QuickGzip(file) : file;
        this.out = new HashingOutputStream(Hashing.sha256(), new BufferedOutputStream(encoded, 1 << 16));
        if (format == FileFormat.JSON) {
            out.write("[\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    void append(byte[] record) throws IOException {
        if (records > 0 && format == FileFormat.JSON) {
            out.write(NEXT);
        }
        out.write(record);
        if (format == FileFormat.NDJSON) {
            out.write(NEW_LINE);
        }
        records++;
    }

    long records() {
        return records;
    }

    FileFacts close() throws IOException {
        if (format == FileFormat.JSON) {
            out.write((records == 0 ? "]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
        }
        out.close();
        return new FileFacts(name, records, out.hash().toString());
    }

    /** What the manifest says of a file; the digest is that of the uncompressed content. */
    record FileFacts(String file, long records, String sha256) {}

    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}

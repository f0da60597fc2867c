package io.ecom.hbase.sort;

import io.ecom.hbase.key.KeyRange;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FSDataInputStream;
import org.jspecify.annotations.Nullable;

/** Sorted entries in a file: of each the lengths of key and value, then both. Safe for use by several threads. */
final class Run {
    private static final int INDEX_EVERY = 1 << 16;
    private static final int BUFFER = 1 << 17;

    private final Folder file;
    /** Where some of the keys stand, one every so many bytes. */
    private final NavigableMap<byte[], Long> index;

    private Run(Folder file, NavigableMap<byte[], Long> index) {
        this.file = file;
        this.index = index;
    }

    static Run write(Folder file, List<Entry> sorted) throws IOException {
        NavigableMap<byte[], Long> index = new TreeMap<>(Arrays::compareUnsigned);
        long written = 0;
        long indexed = -INDEX_EVERY;
        // One copy is enough of what can be made again.
        var stream = file.files().createFile(file.path()).recursive().replication((short) 1);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream.build(), BUFFER))) {
            for (Entry entry : sorted) {
                if (written - indexed >= INDEX_EVERY) {
                    index.putIfAbsent(entry.key(), written);
                    indexed = written;
                }
                out.writeInt(entry.key().length);
                out.writeInt(entry.value().length);
                out.write(entry.key());
                out.write(entry.value());
                written += 2L * Integer.BYTES + entry.key().length + entry.value().length;
            }
        }
        return new Run(file, index);
    }

    /** The entries of a range. */
    Cursor read(KeyRange range) throws IOException {
        // An indexed key may have stood before its place already, a smaller one has not stood later.
        Map.Entry<byte[], Long> before = index.lowerEntry(range.start());
        FSDataInputStream in = file.files().open(file.path());
        try {
            in.seek(before == null ? 0 : before.getValue());
            return new FileCursor(new DataInputStream(new BufferedInputStream(in, BUFFER)), range);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private record FileCursor(DataInputStream in, KeyRange range) implements Cursor {
        @Override
        public @Nullable Entry next() throws IOException {
            for (int first = in.read(); first >= 0; first = in.read()) {
                byte[] key = new byte[first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort()];
                byte[] value = new byte[in.readInt()];
                in.readFully(key);
                in.readFully(value);
                if (range.contains(key)) {
                    return new Entry(key, value);
                }
                if (Arrays.compareUnsigned(key, range.start()) > 0) {
                    return null;
                }
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

package io.ecom.model.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, one at a time; of a line that is too long only the beginning is kept. */
final class Lines {
    private final InputStream in;
    private final long longest;
    private final byte[] chunk = new byte[1 << 16];
    private int chunkEnd;
    private int chunkAt;
    private byte[] line = new byte[1 << 12];
    private int kept;
    private long length;

    Lines(InputStream in, long longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Takes the next line; false when there is none. */
    boolean next() throws IOException {
        kept = 0;
        length = 0;
        boolean any = false;
        while (fillChunk()) {
            any = true;
            int end = chunkAt;
            while (end < chunkEnd && chunk[end] != '\n') {
                end++;
            }
            keep(end - chunkAt);
            chunkAt = end;
            if (end < chunkEnd) {
                chunkAt++;
                return true;
            }
        }
        return any;
    }

    /** The present line from the first byte on, without its line feed. */
    byte[] bytes() {
        return line;
    }

    /** How many bytes of the line are kept. */
    int kept() {
        return kept;
    }

    /** How many bytes the line has. */
    long length() {
        return length;
    }

    boolean isTooLong() {
        return length > longest;
    }

    boolean isBlank() {
        for (int i = 0; i < kept; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !isTooLong();
    }

    private boolean fillChunk() throws IOException {
        if (chunkAt == chunkEnd) {
            chunkAt = 0;
            chunkEnd = Math.max(0, in.read(chunk));
        }
        return chunkAt < chunkEnd;
    }

    private void keep(int count) {
        length += count;
        if (isTooLong()) {
            return;
        }
        if (kept + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, kept + count));
        }
        System.arraycopy(chunk, chunkAt, line, kept, count);
        kept += count;
    }
}

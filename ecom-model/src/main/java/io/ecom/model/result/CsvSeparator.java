package io.ecom.model.result;

import java.io.IOException;
import java.io.InputStream;

/** What separates the fields of a CSV file that others wrote: a comma, a semicolon or a tab. */
public final class CsvSeparator {
    private static final String SEPARATORS = ",;\t";
    private static final int FIRST_LINE = 1 << 12;

    private CsvSeparator() {}

    /**
     * The one that the first line has most of; the stream stays at its beginning.
     *
     * @param in a stream that supports marks
     */
    public static char of(InputStream in) throws IOException {
        in.mark(FIRST_LINE);
        byte[] start = in.readNBytes(FIRST_LINE);
        in.reset();
        int[] counts = new int[SEPARATORS.length()];
        for (int i = 0; i < start.length && start[i] != '\n'; i++) {
            int which = SEPARATORS.indexOf(start[i]);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}

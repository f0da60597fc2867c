package io.ecom.model.result;

import java.io.BufferedInputStream;
import java.io.IOException;

/** Tells by which character the fields of a CSV file are separated: comma, semicolon or tab. */
public final class Separator {
    private static final String CANDIDATES = ",;\t";
    private static final int LOOK_AHEAD = 1 << 12;

    private Separator() {}

    /** The one that the first line has most of, a comma when it has none; the stream stays at its beginning. */
    public static char of(BufferedInputStream in) throws IOException {
        in.mark(LOOK_AHEAD);
        byte[] start = in.readNBytes(LOOK_AHEAD);
        in.reset();
        int[] counts = new int[CANDIDATES.length()];
        for (int i = 0; i < start.length && start[i] != '\n'; i++) {
            int which = CANDIDATES.indexOf(start[i]);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return CANDIDATES.charAt(most);
    }
}

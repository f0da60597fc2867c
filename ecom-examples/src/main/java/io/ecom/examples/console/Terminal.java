package io.ecom.examples.console;

import java.util.regex.Pattern;

/** Text from data on its way to a terminal: in one line, and without what a terminal would obey or hide behind. */
public final class Terminal {
    /** Controls of both sets, and marks without a form of their own, such as those that turn the direction of writing. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private Terminal() {}

    public static String text(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ");
    }

    /** The same, not wider than a number of characters. */
    public static String text(String text, int widest) {
        String line = text(text);
        return line.codePointCount(0, line.length()) <= widest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, widest - 1)) + "…";
    }
}

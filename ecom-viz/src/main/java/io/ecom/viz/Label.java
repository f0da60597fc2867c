package io.ecom.viz;

import java.util.Locale;

/** Text from data on its way into a chart: encoded, so that Plotly's label markup and links cannot be made of it. */
public final class Label {
    private static final int SHORT = 20;

    private Label() {}

    /** The whole text, for hover. */
    public static String of(String text) {
        return Html.encode(text);
    }

    /** The text cut to a length that fits beside bars on a phone. */
    public static String brief(String text) {
        return Html.encode(cut(text.strip()));
    }

    /** A code such as {@code one_time} as a reader says it, encoded. */
    public static String words(String code) {
        return Html.encode(plainWords(code));
    }

    /** A code such as {@code one_time} as a reader says it: {@code One time}; a missing one as {@code Unknown}. */
    public static String plainWords(String code) {
        String words = cut(code.replace('_', ' ').strip());
        if (words.isEmpty()) {
            return "Unknown";
        }
        int rest = words.offsetByCodePoints(0, 1);
        return words.substring(0, rest).toUpperCase(Locale.ROOT) + words.substring(rest);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT - 1)).stripTrailing() + "\u2026";
    }
}

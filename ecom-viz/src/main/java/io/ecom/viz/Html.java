package io.ecom.viz;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * A piece of HTML in the making, and the one encoder for text that stands in HTML.
 *
 * <p>Text and attribute values are always encoded; there is no way to add a raw string. Not thread-safe.
 */
public final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * The text with everything replaced that HTML, or the markup of Plotly's labels, could take for more than text.
     *
     * <p>Control characters and unpaired surrogates, which no page can show, become the replacement character.
     */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> encoded.append("&amp;");
                case '<' -> encoded.append("&lt;");
                case '>' -> encoded.append("&gt;");
                case '"', '\'', '`', 0x2028, 0x2029 ->
                    encoded.append("&#").append(c).append(';');
                case '\t', '\n' -> encoded.append((char) c);
                default -> encoded.appendCodePoint(isShowable(c) ? c : 0xFFFD);
            }
        });
        return encoded.toString();
    }

    private static boolean isShowable(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns
     */
    public Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** An element without content, such as {@code meta}. */
    public Html empty(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    /** An element that holds nothing but text. */
    public Html leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public Html text(String text) {
        out.append(encode(text));
        return this;
    }

    /** Closes the element that was opened last. */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element that was opened last and ends the line: keeps the page's source readable. */
    public Html closeLine() {
        close();
        out.append('\n');
        return this;
    }

    public Html append(Html other) {
        checkArgument(
                other.open.isEmpty(), "Invalid piece of HTML: expected all elements closed, found %s", other.open);
        out.append(other.out);
        return this;
    }

    /**
     * A {@code script} or {@code style} element, whose content HTML takes as it stands.
     *
     * @throws IllegalArgumentException when the content could end the element
     */
    public Html code(String tag, String content) {
        String lower = content.toLowerCase(Locale.ROOT);
        checkArgument(
                !lower.contains("</" + tag) && !lower.contains("<!--"),
                "Invalid %s: expected no text that could end the element",
                tag);
        start(tag);
        out.append(content).append("</").append(tag).append(">\n");
        return this;
    }

    private void start(String tag, String... attributes) {
        checkArgument(attributes.length % 2 == 0, "Invalid attributes of '%s': expected names and values", tag);
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(encode(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

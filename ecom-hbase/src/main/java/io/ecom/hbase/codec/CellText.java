package io.ecom.hbase.codec;

import com.google.common.base.Splitter;
import io.ecom.model.CartItem;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of cells that hold more than a word or a number.
 *
 * <p>Ids hold neither {@code #} nor space, so these two separate the parts. Every method that reads throws
 * {@link IllegalArgumentException} for a text that none of its counterparts writes.
 */
public final class CellText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);
    private static final Splitter WORDS = Splitter.on(' ');
    private static final Splitter PARTS = Splitter.on('#');
    private static final int MILLIS_DIGITS = 13;
    private static final int INDEX_DIGITS = 6;
    private static final int MAX_INDEX = 999_999;

    private CellText() {}

    /** Such as {@code 2026-10-16T06:27:02.000}. */
    public static String time(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    public static Instant parseTime(String text) {
        try {
            return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw invalid("time", text, "such as 2026-10-16T06:27:02.000", e);
        }
    }

    public static long parseLong(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw invalid("number", text, "whole digits", e);
        }
    }

    public static Money parseMoney(String text) {
        try {
            return Money.of(text);
        } catch (NumberFormatException e) {
            throw invalid("amount", text, "such as 12.30", e);
        }
    }

    public static String ids(List<String> ids) {
        return String.join(" ", ids);
    }

    public static List<String> parseIds(String text) {
        return WORDS.splitToList(text);
    }

    /** Such as {@code p1#2#10.00 p2#1#5.00}. */
    public static String cart(List<CartItem> items) {
        StringBuilder text = new StringBuilder(items.size() * 24);
        for (CartItem item : items) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(item.productId())
                    .append('#')
                    .append(item.quantity())
                    .append('#')
                    .append(item.price());
        }
        return text.toString();
    }

    public static List<CartItem> parseCart(String text) {
        List<CartItem> items = new ArrayList<>();
        for (String item : WORDS.split(text)) {
            List<String> parts = PARTS.splitToList(item);
            if (parts.size() != 3) {
                throw invalid("cart item", item, "product#quantity#price", null);
            }
            items.add(new CartItem(parts.get(0), parseLong(parts.get(1)), parseMoney(parts.get(2))));
        }
        return items;
    }

    /** The qualifier of the view at this place, with leading zeros: byte order is the order of the views. */
    public static String viewQualifier(int index) {
        if (index > MAX_INDEX) {
            throw new IllegalArgumentException(
                    "Invalid number of page views: expected at most %d".formatted(MAX_INDEX + 1));
        }
        return padded(index, INDEX_DIGITS);
    }

    /** Such as {@code 1792132022000#31#p1#c1#product_detail}; a part that is missing is empty. */
    public static String pageView(PageView view) {
        return padded(view.timestamp().toEpochMilli(), MILLIS_DIGITS)
                + '#'
                + orEmpty(view.viewDuration())
                + '#'
                + orEmpty(view.productId())
                + '#'
                + orEmpty(view.categoryId())
                + '#'
                + view.pageType();
    }

    public static PageView parsePageView(String text) {
        // The page type stands last and is taken whole: it is the one part that may hold a separator.
        List<String> parts = PARTS.limit(5).splitToList(text);
        if (parts.size() != 5) {
            throw invalid("page view", text, "EPOCHMILLIS#seconds#product_id#category_id#page_type", null);
        }
        return new PageView(
                Instant.ofEpochMilli(parseLong(parts.get(0))),
                parts.get(4),
                orNull(parts.get(2)),
                orNull(parts.get(3)),
                parts.get(1).isEmpty() ? null : parseLong(parts.get(1)));
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static String orEmpty(@Nullable Object part) {
        return part == null ? "" : part.toString();
    }

    private static @Nullable String orNull(String part) {
        return part.isEmpty() ? null : part;
    }

    private static IllegalArgumentException invalid(
            String what, String text, String expected, @Nullable Exception cause) {
        return new IllegalArgumentException("Invalid %s '%s': expected %s".formatted(what, text, expected), cause);
    }
}

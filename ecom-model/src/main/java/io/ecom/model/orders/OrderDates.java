package io.ecom.model.orders;

import io.ecom.model.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the dates of one file: {@code yyyy-MM-dd}, with a time and an offset where they are given, or by a pattern. */
final class OrderDates {
    private static final String ISO = "yyyy-MM-dd";
    private static final int MOST_KEPT = 100_000;
    private static final List<String> USUAL = List.of(
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "d/M/yyyy",
            "M/d/yyyy",
            "dd.MM.yyyy",
            "d.M.yyyy",
            "dd-MM-yyyy",
            "yyyy/MM/dd",
            "yyyyMMdd",
            "dd/MM/yyyy HH:mm",
            "MM/dd/yyyy HH:mm",
            "d/M/yyyy H:mm",
            "M/d/yyyy H:mm",
            "dd/MM/yyyy HH:mm:ss",
            "MM/dd/yyyy HH:mm:ss",
            "dd.MM.yyyy HH:mm",
            "dd.MM.yyyy HH:mm:ss",
            "yyyy/MM/dd HH:mm:ss",
            "dd-MM-yyyy HH:mm",
            "yyyy-MM-dd HH:mm");

    private final String pattern;
    private final @Nullable DateTimeFormatter format;
    /** Lists name the same few days again and again. */
    private final Map<String, LocalDate> known = new HashMap<>();

    private OrderDates(String pattern, @Nullable DateTimeFormatter format) {
        this.pattern = pattern;
        this.format = format;
    }

    /** @param pattern of {@link DateTimeFormatter}, null for ISO dates */
    static OrderDates of(@Nullable String pattern) {
        return pattern == null ? new OrderDates(ISO, null) : new OrderDates(pattern, format(pattern));
    }

    private static DateTimeFormatter format(String pattern) {
        try {
            // A strict year is 'u': 'y' is the year of an era, which nobody writes.
            return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Invalid date format '%s': expected a pattern such as dd/MM/yyyy".formatted(pattern), e);
        }
    }

    /**
     * @throws IllegalArgumentException with what was found and the usual formats that fit
     */
    LocalDate parse(String text) {
        LocalDate day = known.get(text);
        if (day == null) {
            day = format == null ? iso(text) : parse(text, format);
            if (day == null) {
                throw notADate(text);
            }
            if (known.size() < MOST_KEPT) {
                known.put(text, day);
            }
        }
        return day;
    }

    private static @Nullable LocalDate iso(String text) {
        try {
            if (text.length() == ISO.length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            return null;
        }
        Instant time = Times.parse(text);
        return time == null ? null : Times.day(time);
    }

    private static @Nullable LocalDate parse(String text, DateTimeFormatter format) {
        try {
            return LocalDate.from(format.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Names the usual formats that fit, one for each day that they make of the text. */
    private IllegalArgumentException notADate(String text) {
        Map<LocalDate, String> fitting = new LinkedHashMap<>();
        for (String usual : USUAL) {
            LocalDate day = parse(text, format(usual));
            if (day != null) {
                fitting.putIfAbsent(day, usual.contains(" ") ? "'" + usual + "'" : usual);
            }
        }
        String what = "date '%s' is not %s".formatted(text, pattern);
        return fitting.isEmpty()
                ? new IllegalArgumentException(what)
                : new UnclearListException(
                        what + " but fits " + String.join(" or ", fitting.values()),
                        UnclearListException.Setting.DATE_FORMAT);
    }
}

package io.ecom.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The written form of times. A data set holds tens of millions of them, which is why the digits are read by hand.
 */
final class TimeText {
    private static final int SECONDS_END = 19;
    private static final long MILLIS_A_DAY = 86_400_000L;
    private static final int MOST_OFFSET_MINUTES = 18 * 60;
    private static final long NO_OFFSET = Long.MIN_VALUE;

    private TimeText() {}

    static @Nullable Instant parse(String text) {
        if (text.length() < SECONDS_END
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || (text.charAt(10) != 'T' && text.charAt(10) != ' ')
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        if ((year | month | day | hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        int fractionEnd = fractionEnd(text);
        long offset = fractionEnd < 0 ? NO_OFFSET : offsetMillis(text, fractionEnd);
        if (offset == NO_OFFSET) {
            return null;
        }
        try {
            long millis = LocalDate.of(year, month, day).toEpochDay() * MILLIS_A_DAY
                    + ((hour * 60L + minute) * 60L + second) * 1000L
                    + fractionMillis(text, fractionEnd);
            return Instant.ofEpochMilli(millis - offset);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String write(Instant time) {
        long millis = time.toEpochMilli();
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(millis, MILLIS_A_DAY));
        int ofDay = (int) Math.floorMod(millis, MILLIS_A_DAY);
        StringBuilder out = new StringBuilder(23);
        pad(out, date.getYear(), 1000);
        pad(out.append('-'), date.getMonthValue(), 10);
        pad(out.append('-'), date.getDayOfMonth(), 10);
        pad(out.append('T'), ofDay / 3_600_000, 10);
        pad(out.append(':'), ofDay / 60_000 % 60, 10);
        pad(out.append(':'), ofDay / 1000 % 60, 10);
        if (ofDay % 1000 != 0) {
            pad(out.append('.'), ofDay % 1000, 100);
        }
        return out.toString();
    }

    private static void pad(StringBuilder out, int value, int highest) {
        for (int power = highest; power > 0; power /= 10) {
            out.append((char) ('0' + value / power % 10));
        }
    }

    /** The position behind the fraction, or −1 when a point stands without digits. */
    private static int fractionEnd(String text) {
        if (text.length() == SECONDS_END || text.charAt(SECONDS_END) != '.') {
            return SECONDS_END;
        }
        int end = SECONDS_END + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end == SECONDS_END + 1 ? -1 : end;
    }

    private static int fractionMillis(String text, int end) {
        int millis = 0;
        for (int i = 0; i < 3; i++) {
            int position = SECONDS_END + 1 + i;
            millis = millis * 10 + (position < end ? text.charAt(position) - '0' : 0);
        }
        return millis;
    }

    /** The offset from UTC that stands from a position to the end, or {@link #NO_OFFSET} when that is none. */
    private static long offsetMillis(String text, int from) {
        int length = text.length() - from;
        if (length == 0 || (length == 1 && text.charAt(from) == 'Z')) {
            return 0;
        }
        char sign = text.charAt(from);
        boolean colon = length == 6 && text.charAt(from + 3) == ':';
        if ((sign != '+' && sign != '-') || (!colon && length != 5 && length != 3)) {
            return NO_OFFSET;
        }
        int hours = digits(text, from + 1, from + 3);
        int minutes = length == 3 ? 0 : digits(text, text.length() - 2, text.length());
        if ((hours | minutes) < 0 || minutes > 59 || hours * 60 + minutes > MOST_OFFSET_MINUTES) {
            return NO_OFFSET;
        }
        long millis = (hours * 60L + minutes) * 60_000L;
        return sign == '-' ? -millis : millis;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package io.ecom.spark.hbase.type;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times, in milliseconds, and days as text of fixed width: the years 0 to 9999. Each number has one text only, and texts are
 * in the order of the numbers.
 */
enum DigitForm implements NumberForm {
    /** {@code 1792132022000}. */
    EPOCH_MILLIS("0000000000000", 0, 9_999_999_999_999L),
    /** {@code 20261016}. */
    COMPACT_DAY("uuuuMMdd", Years.FIRST_DAY, Years.LAST_DAY),
    /** {@code 2026-10-16}. */
    DAY("uuuu-MM-dd", Years.FIRST_DAY, Years.LAST_DAY),
    /** {@code 2026-10-16T06:27:02.000}. */
    TIME("uuuu-MM-ddTHH:mm:ss.SSS", Years.FIRST_DAY * Years.DAY_MILLIS, (Years.LAST_DAY + 1) * Years.DAY_MILLIS - 1);

    private static final class Years {
        private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();
        private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
        private static final long DAY_MILLIS = 86_400_000;
    }

    private final String pattern;
    private final long least;
    private final long greatest;
    private final DateTimeFormatter format;

    DigitForm(String pattern, long least, long greatest) {
        this.pattern = pattern;
        this.least = least;
        this.greatest = greatest;
        this.format = DateTimeFormatter.ofPattern(pattern.replace("T", "'T'"), Locale.ROOT);
    }

    @Override
    public int width() {
        return pattern.length();
    }

    @Override
    public long least() {
        return least;
    }

    @Override
    public long greatest() {
        return greatest;
    }

    /** Digit by digit, since a formatter would take most of the time of a scan. */
    @Override
    public long read(byte[] bytes, int offset) {
        for (int i = 0; i < width(); i++) {
            char expected = pattern.charAt(i);
            boolean isDigit = bytes[offset + i] >= '0' && bytes[offset + i] <= '9';
            boolean isSign = expected == '-' || expected == ':' || expected == '.' || expected == 'T';
            if (isSign ? bytes[offset + i] != expected : !isDigit) {
                throw invalid(bytes, offset, null);
            }
        }
        try {
            return switch (this) {
                case EPOCH_MILLIS -> digits(bytes, offset, 13);
                case COMPACT_DAY -> day(bytes, offset, 4, 6).toEpochDay();
                case DAY -> day(bytes, offset, 5, 8).toEpochDay();
                case TIME ->
                    day(bytes, offset, 5, 8)
                                            .atTime(
                                                    (int) digits(bytes, offset + 11, 2),
                                                    (int) digits(bytes, offset + 14, 2),
                                                    (int) digits(bytes, offset + 17, 2))
                                            .toEpochSecond(ZoneOffset.UTC)
                                    * 1_000
                            + digits(bytes, offset + 20, 3);
            };
        } catch (DateTimeException e) {
            throw invalid(bytes, offset, e);
        }
    }

    @Override
    public byte[] write(long number) {
        String text =
                switch (this) {
                    case EPOCH_MILLIS -> String.format(Locale.ROOT, "%013d", number);
                    case COMPACT_DAY, DAY -> format.format(LocalDate.ofEpochDay(number));
                    case TIME ->
                        format.format(LocalDateTime.ofEpochSecond(
                                Math.floorDiv(number, 1_000L),
                                (int) Math.floorMod(number, 1_000L) * 1_000_000,
                                ZoneOffset.UTC));
                };
        return text.getBytes(US_ASCII);
    }

    private static LocalDate day(byte[] bytes, int offset, int month, int day) {
        return LocalDate.of((int) digits(bytes, offset, 4), (int) digits(bytes, offset + month, 2), (int)
                digits(bytes, offset + day, 2));
    }

    private static long digits(byte[] bytes, int offset, int count) {
        long number = 0;
        for (int i = offset; i < offset + count; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    private IllegalArgumentException invalid(byte[] bytes, int offset, DateTimeException cause) {
        String text = new String(bytes, offset, width(), UTF_8);
        String expected = this == EPOCH_MILLIS ? "13 digits" : "such as " + new String(write(0), US_ASCII);
        return new IllegalArgumentException("Invalid text '%s': expected %s".formatted(text, expected), cause);
    }
}

package io.ecom.spark.hbase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a filter as it stands, or would stand, in a key.
 *
 * @param floor the text of the greatest part that is no greater than the value, or the least part of all
 * @param ceiling the text of the least part that is no less than the value, or the greatest part of all
 * @param isExact whether a part can be equal to the value
 */
record KeyLiteral(String floor, String ceiling, boolean isExact) {
    private static final long MAX_MILLIS = 9_999_999_999_999L;
    private static final LocalDate MIN_DAY = LocalDate.of(0, 1, 1);
    private static final LocalDate MAX_DAY = LocalDate.of(9999, 12, 31);

    /** Null when values of this class are not understood, and so narrow nothing. */
    static @Nullable KeyLiteral of(KeyPart.Kind kind, Object value) {
        if (kind == KeyPart.Kind.TEXT && value instanceof String text) {
            return new KeyLiteral(text, text, true);
        }
        if (kind == KeyPart.Kind.EPOCH_MILLIS && value instanceof LocalDateTime time) {
            return ofTime(time);
        }
        if (kind == KeyPart.Kind.YYYYMMDD && value instanceof LocalDate day) {
            return ofDay(day);
        }
        if (kind == KeyPart.Kind.YYYYMMDD && value instanceof java.sql.Date day) {
            return ofDay(day.toLocalDate());
        }
        return null;
    }

    /** The part that is equal to the value, if there can be one. */
    Optional<String> exact() {
        return isExact ? Optional.of(floor) : Optional.empty();
    }

    /** By bytes, as keys compare. */
    static int compare(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));
    }

    private static KeyLiteral ofTime(LocalDateTime time) {
        Instant instant = time.toInstant(ZoneOffset.UTC);
        boolean isBefore = instant.isBefore(Instant.EPOCH);
        boolean isAfter = instant.isAfter(Instant.ofEpochMilli(MAX_MILLIS));
        if (isBefore || isAfter) {
            String nearest = digits(isBefore ? 0 : MAX_MILLIS, 13);
            return new KeyLiteral(nearest, nearest, false);
        }
        long millis = instant.toEpochMilli();
        boolean isWhole = instant.getNano() % 1_000_000 == 0;
        long next = isWhole ? millis : Math.min(millis + 1, MAX_MILLIS);
        return new KeyLiteral(digits(millis, 13), digits(next, 13), isWhole);
    }

    private static KeyLiteral ofDay(LocalDate day) {
        LocalDate nearest = day.isBefore(MIN_DAY) ? MIN_DAY : day.isAfter(MAX_DAY) ? MAX_DAY : day;
        String text = digits(nearest.getYear() * 10_000L + nearest.getMonthValue() * 100L + nearest.getDayOfMonth(), 8);
        return new KeyLiteral(text, text, nearest.equals(day));
    }

    private static String digits(long number, int width) {
        String text = Long.toString(number);
        return "0".repeat(width - text.length()) + text;
    }
}

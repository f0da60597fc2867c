package io.ecom.spark.hbase;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/** A part of the row key that is a column of its own. */
record KeyPart(String column, Kind kind) implements Serializable {
    enum Kind {
        TEXT(DataTypes.StringType),
        /** Milliseconds since 1970 in thirteen digits. */
        EPOCH_MILLIS(DataTypes.TimestampNTZType),
        YYYYMMDD(DataTypes.DateType);

        private final DataType dataType;

        Kind(DataType dataType) {
            this.dataType = dataType;
        }

        static Kind parse(String text) {
            for (Kind kind : values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(text.strip().toLowerCase(Locale.ROOT))) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(
                    "Invalid type '%s' of a key's part: expected text, epoch_millis or yyyymmdd".formatted(text));
        }
    }

    DataType dataType() {
        return kind.dataType;
    }

    /**
     * The value as Spark holds it.
     *
     * @throws IllegalArgumentException when the text is no such part
     */
    Object decode(String text) {
        return switch (kind) {
            case TEXT -> UTF8String.fromString(text);
            case EPOCH_MILLIS -> Math.multiplyExact(digits(text, 13), 1_000L);
            case YYYYMMDD -> day(text);
        };
    }

    private static Integer day(String text) {
        int digits = (int) digits(text, 8);
        try {
            return Math.toIntExact(LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100)
                    .toEpochDay());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Invalid day '%s': expected yyyyMMdd".formatted(text), e);
        }
    }

    private static long digits(String text, int count) {
        if (text.length() != count || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("Invalid part '%s': expected %d digits".formatted(text, count));
        }
        return Long.parseLong(text);
    }
}

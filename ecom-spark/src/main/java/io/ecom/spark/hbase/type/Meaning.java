package io.ecom.spark.hbase.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** What a whole number stands for. Times are counted in milliseconds, days from 1970 on. */
enum Meaning {
    INT(DataTypes.IntegerType),
    LONG(DataTypes.LongType),
    TIME(DataTypes.TimestampNTZType),
    DAY(DataTypes.DateType);

    private static final long MICROS = 1_000;

    private final DataType dataType;

    Meaning(DataType dataType) {
        this.dataType = dataType;
    }

    /**
     * Where a filter's value stands among whole numbers.
     *
     * @param floor the greatest number that is no greater than the value
     * @param ceiling the least number that is no less
     */
    record Place(long floor, long ceiling) {}

    DataType dataType() {
        return dataType;
    }

    Object toSpark(long number) {
        return switch (this) {
            case INT, DAY -> Math.toIntExact(number);
            case LONG -> number;
            case TIME -> Math.multiplyExact(number, MICROS);
        };
    }

    /** @throws IllegalArgumentException when a time has a fraction of a millisecond */
    long fromSpark(Object value) {
        long number = ((Number) value).longValue();
        if (this != TIME) {
            return number;
        }
        if (number % MICROS != 0) {
            throw new IllegalArgumentException(
                    "Invalid time '%s': expected whole milliseconds".formatted(time(number)));
        }
        return number / MICROS;
    }

    /** Empty when this is no value of a filter on such a column. */
    Optional<Place> place(Object value) {
        return switch (this) {
            case INT, LONG ->
                value instanceof Integer || value instanceof Long
                        ? exactly(((Number) value).longValue())
                        : Optional.empty();
            case TIME -> value instanceof LocalDateTime time ? place(time) : Optional.empty();
            case DAY -> {
                if (value instanceof LocalDate day) {
                    yield exactly(day.toEpochDay());
                }
                yield value instanceof java.sql.Date day
                        ? exactly(day.toLocalDate().toEpochDay())
                        : Optional.empty();
            }
        };
    }

    String print(long number) {
        return switch (this) {
            case INT, LONG -> Long.toString(number);
            case TIME -> time(number * MICROS).toString();
            case DAY -> LocalDate.ofEpochDay(number).toString();
        };
    }

    private static LocalDateTime time(long micros) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1_000, ZoneOffset.UTC);
    }

    private static Optional<Place> exactly(long number) {
        return Optional.of(new Place(number, number));
    }

    private static Optional<Place> place(LocalDateTime time) {
        Instant instant = time.toInstant(ZoneOffset.UTC);
        try {
            long floor = instant.toEpochMilli();
            return Optional.of(new Place(floor, instant.getNano() % 1_000_000 == 0 ? floor : Math.addExact(floor, 1)));
        } catch (ArithmeticException e) {
            // A year, some hundred millions away, whose milliseconds a long cannot count.
            return Optional.empty();
        }
    }
}

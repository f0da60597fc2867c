package io.ecom.model.result;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a cell holds, how it is written and how it is read back. */
public enum ColumnType {
    TEXT(String.class),
    INTEGER(Long.class, long.class, Integer.class, int.class),
    /** An amount with two decimals. */
    MONEY(Money.class),
    /** A decimal that its maker has rounded; it is written with the digits that it has. */
    DECIMAL(BigDecimal.class),
    DATE(LocalDate.class),
    MONTH(YearMonth.class),
    /** A moment, written in whole seconds without a zone. */
    INSTANT(Instant.class),
    FLAG(Boolean.class, boolean.class);

    private final Class<?>[] javaTypes;

    ColumnType(Class<?>... javaTypes) {
        this.javaTypes = javaTypes;
    }

    static ColumnType of(Class<?> javaType) {
        for (ColumnType type : values()) {
            for (Class<?> candidate : type.javaTypes) {
                if (candidate == javaType) {
                    return type;
                }
            }
        }
        throw new IllegalArgumentException(
                "Invalid column type '%s': expected one of those that a table can hold".formatted(javaType.getName()));
    }

    String write(Object cell) {
        return switch (this) {
            case DECIMAL -> ((BigDecimal) cell).toPlainString();
            case INSTANT -> {
                String text = LocalDateTime.ofInstant(((Instant) cell).truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)
                        .toString();
                yield text.length() == 16 ? text + ":00" : text;
            }
            default -> cell.toString();
        };
    }

    Object read(String text, Class<?> javaType) {
        return switch (this) {
            case TEXT -> text;
            case INTEGER ->
                javaType == int.class || javaType == Integer.class
                        ? (Object) Integer.valueOf(text)
                        : (Object) Long.valueOf(text);
            case MONEY -> Money.of(text);
            case DECIMAL -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case MONTH -> YearMonth.parse(text);
            case INSTANT -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            case FLAG -> flag(text);
        };
    }

    /** How a message calls what the column holds. */
    String described() {
        return switch (this) {
            case TEXT -> "a text";
            case INTEGER -> "a whole number";
            case MONEY -> "an amount such as 12.30";
            case DECIMAL -> "a number such as 0.123456";
            case DATE -> "a date such as 2026-10-16";
            case MONTH -> "a month such as 2026-10";
            case INSTANT -> "a time such as 2026-10-16T06:30:39";
            case FLAG -> "true or false";
        };
    }

    private static Boolean flag(String text) {
        checkArgument(text.equals("true") || text.equals("false"), "Invalid flag '%s'", text);
        return Boolean.valueOf(text);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

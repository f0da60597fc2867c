package io.ecom.model.admission;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to the fields of a raw record; a field of another type ends the judgement with {@link Rule#WRONG_TYPE}.
 */
final class Fields {
    private static final int MOST_DIGITS = 30;

    /** Beyond any amount that can be admitted; keeps the arithmetic on hostile exponents small. */
    private static final BigDecimal HUGE = BigDecimal.TEN.pow(MOST_DIGITS);

    /** Next to nothing, but not a whole number. */
    private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft(MOST_DIGITS);

    private final String path;
    private final Map<String, @Nullable Object> values;

    Fields(String path, Map<String, @Nullable Object> values) {
        this.path = path;
        this.values = values;
    }

    /** The object in a field, without any fields when it is missing. */
    Fields object(String field) {
        Object value = values.get(field);
        return value == null ? new Fields(path + field + ".", Map.of()) : of(path + field, value);
    }

    /** The text, null when it is missing or blank. */
    @Nullable
    String text(String field) {
        Object value = values.get(field);
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return text.isBlank() ? null : wellFormed(text);
        }
        throw wrongType(path + field, value, "a text");
    }

    @Nullable
    Boolean flag(String field) {
        Object value = values.get(field);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw wrongType(path + field, value, "true or false");
    }

    /** The number, null when it is missing. Beyond 30 digits before the point it is as far out of range; beyond 30 zeros behind it, as small. */
    @Nullable
    BigDecimal number(String field) {
        Object value = values.get(field);
        if (value == null) {
            return null;
        }
        if (value instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        if (value instanceof BigDecimal number) {
            return bounded(number);
        }
        throw wrongType(path + field, value, "a number");
    }

    /** The whole number, null when it is missing. */
    @Nullable
    Long whole(String field) {
        BigDecimal number = number(field);
        if (number == null) {
            return null;
        }
        Long whole = wholeOrNull(number);
        if (whole == null) {
            throw wrongType(path + field, number, "a whole number");
        }
        return whole;
    }

    static @Nullable Long wholeOrNull(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The elements of a list, none when it is missing. */
    List<?> list(String field) {
        Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrongType(path + field, value, "a list");
    }

    /** The elements of a list of objects. */
    List<Fields> objects(String field) {
        return list(field).stream().map(element -> of(path + field, element)).toList();
    }

    /** How an error calls a field: with the objects that it lies in. */
    String name(String field) {
        return path + field;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    static Fields of(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked") // a raw record's objects have text keys
            Map<String, @Nullable Object> fields = (Map<String, @Nullable Object>) map;
            return new Fields(path + ".", fields);
        }
        throw wrongType(path, value, "an object");
    }

    static Rejection wrongType(String field, @Nullable Object value, String expected) {
        return new Rejection(
                Rule.WRONG_TYPE, "Invalid %s '%s': expected %s".formatted(field, Excerpt.of(value), expected));
    }

    /** Half a character, which no store and no file can hold, becomes a question mark. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return text;
    }

    private static BigDecimal bounded(BigDecimal number) {
        long digitsBeforePoint = (long) number.precision() - number.scale();
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (Math.abs(digitsBeforePoint) <= MOST_DIGITS) {
            return number;
        }
        BigDecimal bound = digitsBeforePoint > 0 ? HUGE : TINY;
        return number.signum() < 0 ? bound.negate() : bound;
    }
}

package io.ecom.model.admission;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A 64-bit hash of a raw value: equal for equal values, whatever the order of an object's fields or a number's digits. */
final class ContentHash {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private static final int LONG_DIGITS = 19;

    private ContentHash() {}

    static long of(@Nullable Object value) {
        if (value == null) {
            return 1;
        }
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Long number) {
            return mix(number + 3);
        }
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof Boolean flag) {
            return mix(flag ? 5 : 7);
        }
        if (value instanceof List<?> list) {
            long hash = 11;
            for (Object element : list) {
                hash = mix(hash ^ of(element)) * MULTIPLIER;
            }
            return hash;
        }
        long hash = 13;
        for (Map.Entry<?, ?> field : ((Map<?, ?>) value).entrySet()) {
            hash += mix(of(field.getKey()) ^ Long.rotateLeft(of(field.getValue()), 17));
        }
        return mix(hash);
    }

    private static long text(String text) {
        long hash = 17;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * MULTIPLIER + text.charAt(i);
        }
        return mix(hash);
    }

    private static long number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() <= 0 && (long) plain.precision() - plain.scale() <= LONG_DIGITS) {
            BigInteger whole = plain.toBigInteger();
            if (whole.bitLength() < Long.SIZE) {
                return of(whole.longValue());
            }
        }
        return mix(plain.unscaledValue().hashCode() * MULTIPLIER + plain.scale());
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}

package io.ecom.hbase.key;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Row keys of {@code product_metrics}: {@code product_id#yyyyMMdd}, so that a product's days are one range in order of time. */
public final class ProductDayKeyCodec {
    /** What a key looks like, for errors and documents. */
    public static final String LAYOUT = "product_id#yyyyMMdd";

    private static final int DAY_DIGITS = 8;

    private ProductDayKeyCodec() {}

    public static byte[] encode(ProductDayKey key) {
        return KeyBytes.of(text(key.productId(), key.day()));
    }

    /** @throws IllegalArgumentException when the bytes are no such key */
    public static ProductDayKey decode(byte[] key) {
        String[] parts = KeyBytes.split(key, 2, LAYOUT);
        String text = new String(key, StandardCharsets.ISO_8859_1);
        int digits = (int) KeyBytes.digits(parts[1], DAY_DIGITS, text, LAYOUT);
        try {
            LocalDate day = LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
            return new ProductDayKey(parts[0], day);
        } catch (DateTimeException e) {
            throw KeyBytes.invalid(text, LAYOUT);
        }
    }

    /** All days of a product. */
    public static KeyRange rangeOf(String productId) {
        KeyBytes.requirePart("product_id", productId);
        return new KeyRange(KeyBytes.of(productId + KeyBytes.SEPARATOR), KeyBytes.afterPart(productId));
    }

    /**
     * The days of a product from the first to the last, both included.
     */
    public static KeyRange rangeOf(String productId, LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            return KeyRange.NONE;
        }
        return new KeyRange(
                encode(new ProductDayKey(productId, first)),
                KeyBytes.afterPrefix(encode(new ProductDayKey(productId, last))));
    }

    static String text(String productId, LocalDate day) {
        StringBuilder text =
                new StringBuilder(productId.length() + 9).append(productId).append(KeyBytes.SEPARATOR);
        KeyBytes.appendDigits(
                text, day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth(), DAY_DIGITS);
        return text.toString();
    }
}

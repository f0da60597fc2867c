package io.ecom.hbase.key;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a row of {@code product_metrics} is found by. The natural order is that of the rows: products by the bytes of their
 * id followed by {@code #}, a product's days in order of time.
 *
 * @param day in the years 0 to 9999
 */
public record ProductDayKey(String productId, LocalDate day) implements Comparable<ProductDayKey> {
    private static final Comparator<ProductDayKey> ORDER = Comparator.comparing(
                    (ProductDayKey key) -> key.productId + KeyBytes.SEPARATOR)
            .thenComparing(ProductDayKey::day);

    public ProductDayKey {
        KeyBytes.requirePart("product_id", productId);
        if (day.getYear() < 0 || day.getYear() > 9999) {
            throw new IllegalArgumentException("Invalid day '%s': expected a year from 0 to 9999".formatted(day));
        }
    }

    @Override
    public int compareTo(ProductDayKey other) {
        return ORDER.compare(this, other);
    }

    /** The key as it stands in the table. */
    @Override
    public String toString() {
        return ProductDayKeyCodec.text(productId, day);
    }
}

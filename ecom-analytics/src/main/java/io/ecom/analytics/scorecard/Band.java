package io.ecom.analytics.scorecard;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a quantity lies in real shops.
 *
 * @param days the shortest window for which the band is meant
 * @param forVolume whether it is meant for data with many orders a user, too
 * @param flat the value of a shop in which everything is alike
 */
record Band(
        Quantity quantity,
        String meaning,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        int days,
        boolean forVolume,
        String population,
        String source,
        @Nullable BigDecimal flat) {
    private static final Splitter FIELDS = Splitter.on(';');

    /** All bands, one for each quantity, in the order in which they are shown. */
    static List<Band> all() {
        try {
            return Resources.readLines(Resources.getResource(Band.class, "bands.csv"), StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(Band::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a band at all, or the value is only shown. */
    boolean isScored() {
        return low != null || high != null;
    }

    /** Whether the value lies inside, two standard errors allowed. */
    boolean holds(Estimate estimate) {
        double room = 2 * estimate.error();
        return (low == null || estimate.value() + room >= low.doubleValue())
                && (high == null || estimate.value() - room <= high.doubleValue());
    }

    private static Band parse(String line) {
        List<String> fields = FIELDS.splitToList(line);
        return new Band(
                Quantity.valueOf(fields.get(0).toUpperCase(Locale.ROOT)),
                fields.get(1),
                number(fields.get(2)),
                number(fields.get(3)),
                Integer.parseInt(fields.get(4)),
                fields.get(5).equals("yes"),
                fields.get(6),
                fields.get(7),
                number(fields.get(8)));
    }

    private static @Nullable BigDecimal number(String field) {
        return field.isEmpty() ? null : new BigDecimal(field);
    }
}

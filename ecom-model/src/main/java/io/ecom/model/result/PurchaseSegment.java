package io.ecom.model.result;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ranges of the number of sales that make the rows of {@link PurchaseFrequency}; each number lies in one of them. */
public enum PurchaseSegment {
    NONE(0, 0L),
    ONE_TIME(1, 1L),
    OCCASIONAL(2, 4L),
    REGULAR(5, 9L),
    FREQUENT(10, null);

    private final long min;
    private final @Nullable Long max;

    PurchaseSegment(long min, @Nullable Long max) {
        this.min = min;
        this.max = max;
    }

    /** As the table names it, such as {@code one_time}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fewest sales. */
    public long min() {
        return min;
    }

    /** The most sales, null without a bound. */
    public @Nullable Long max() {
        return max;
    }

    public boolean contains(long orders) {
        return orders >= min && (max == null || orders <= max);
    }
}

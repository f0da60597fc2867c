package io.ecom.model.load;

import io.ecom.model.Entity;
import java.time.Duration;
import java.util.Map;

/**
 * How a load ended.
 *
 * @param store the store's name, such as {@code mongodb}
 * @param records how many records of each entity the store now holds of this data set
 * @param passedOver how many of them an earlier attempt had stored already
 * @param elapsed from the first record to the last acknowledgement
 */
public record LoadSummary(String store, Map<Entity, Long> records, long passedOver, Duration elapsed) {
    public LoadSummary {
        records = Map.copyOf(records);
    }

    public long total() {
        return records.values().stream().mapToLong(Long::longValue).sum();
    }
}

package io.ecom.model.load;

import static java.util.Objects.requireNonNull;

import io.ecom.model.Entity;
import io.ecom.model.result.DataQuality;
import java.util.List;
import java.util.Map;

/**
 * What a store remembers of the data set it holds; it lives in the store itself, under the name {@code ecom_loads}.
 *
 * @param fingerprint the data set's, from the names and contents of its files
 * @param complete whether the load was finished
 * @param acknowledged for each entity, how many records from the first on are stored without a gap
 * @param admission what admission found; empty until the load is complete
 */
public record Checkpoint(
        String fingerprint, boolean complete, Map<Entity, Long> acknowledged, List<DataQuality> admission) {
    /** The name of the collection or table that keeps checkpoints. */
    public static final String STORED_AS = "ecom_loads";

    public Checkpoint {
        requireNonNull(fingerprint, "fingerprint");
        acknowledged = Map.copyOf(acknowledged);
        admission = List.copyOf(admission);
    }

    public static Checkpoint begin(String fingerprint) {
        return new Checkpoint(fingerprint, false, Map.of(), List.of());
    }

    public long acknowledged(Entity entity) {
        return acknowledged.getOrDefault(entity, 0L);
    }
}

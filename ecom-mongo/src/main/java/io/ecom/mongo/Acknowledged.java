package io.ecom.mongo;

import com.mongodb.MongoException;
import io.ecom.model.Entity;
import io.ecom.model.load.Checkpoint;
import io.ecom.model.result.DataQuality;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the server has stored so far, written to the checkpoint about once a second. Safe for use by several threads. */
final class Acknowledged {
    private static final long SAVE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Checkpoints checkpoints;
    private final String fingerprint;
    private final Map<Entity, Prefix> prefixes = new EnumMap<>(Entity.class);
    private long total;
    private long savedAt = System.nanoTime();
    private boolean complete;

    Acknowledged(Checkpoints checkpoints, Checkpoint start) {
        this.checkpoints = checkpoints;
        this.fingerprint = start.fingerprint();
        for (ShopCollection collection : MongoSchema.collections()) {
            prefixes.put(collection.entity(), new Prefix(start.acknowledged(collection.entity())));
        }
    }

    synchronized void add(Batch batch) {
        prefixes.get(batch.entity()).done(batch.from(), batch.until());
        total += batch.documents().size();
        if (System.nanoTime() - savedAt >= SAVE_NANOS) {
            save();
        }
    }

    /** How many documents were stored by this attempt. */
    synchronized long total() {
        return total;
    }

    /** Saves the progress; when the server is gone the former checkpoint still holds, and only work is repeated. */
    synchronized void save() {
        if (complete) {
            return;
        }
        try {
            checkpoints.write(new Checkpoint(fingerprint, false, lengths(), List.of()));
        } catch (MongoException e) {
            // The next batch meets the same trouble and reports it.
        }
        savedAt = System.nanoTime();
    }

    synchronized void complete(List<DataQuality> admission) {
        checkpoints.write(new Checkpoint(fingerprint, true, lengths(), admission));
        complete = true;
    }

    private Map<Entity, Long> lengths() {
        Map<Entity, Long> lengths = new EnumMap<>(Entity.class);
        prefixes.forEach((entity, prefix) -> lengths.put(entity, prefix.length()));
        return lengths;
    }
}

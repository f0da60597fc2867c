package io.ecom.mongo;

import io.ecom.model.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;

/**
 * Takes the records of one entity and makes batches of them, without those that an earlier attempt stored.
 *
 * @param <T> the record
 */
final class Intake<T> {
    /** A batch is full at this size even with few documents: a handful of huge ones must not fill the heap. */
    private static final long BATCH_BYTES = 8L << 20;

    /** What a server takes as one document. */
    private static final int DOCUMENT_BYTES = 16 << 20;

    private final Entity entity;
    private final Codec<T> codec;
    private final int batchSize;
    private final long stored;
    private final List<RawBsonDocument> pending = new ArrayList<>();
    private long pendingBytes;
    private long seen;

    /** @param stored how many records from the first on are stored already */
    Intake(Entity entity, Codec<T> codec, int batchSize, long stored) {
        this.entity = entity;
        this.codec = codec;
        this.batchSize = batchSize;
        this.stored = stored;
    }

    Entity entity() {
        return entity;
    }

    long seen() {
        return seen;
    }

    long passedOver() {
        return Math.min(seen, stored);
    }

    /** Takes a record, and gives the batch that it completes. */
    Optional<Batch> take(T record) {
        if (seen++ < stored) {
            return Optional.empty();
        }
        RawBsonDocument document = new RawBsonDocument(record, codec);
        int bytes = document.getByteBuffer().remaining();
        if (bytes > DOCUMENT_BYTES) {
            throw new IllegalArgumentException(
                    "Invalid document of %d bytes: expected at most %d".formatted(bytes, DOCUMENT_BYTES));
        }
        pending.add(document);
        pendingBytes += bytes;
        return pending.size() == batchSize || pendingBytes >= BATCH_BYTES ? rest() : Optional.empty();
    }

    /** Gives what is left as a batch. */
    Optional<Batch> rest() {
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        Batch batch = new Batch(entity, seen - pending.size(), pending);
        pending.clear();
        pendingBytes = 0;
        return Optional.of(batch);
    }
}

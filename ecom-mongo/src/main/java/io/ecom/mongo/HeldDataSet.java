package io.ecom.mongo;

import com.mongodb.client.MongoDatabase;
import io.ecom.model.load.Checkpoint;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The data set that a database holds, as its checkpoint tells; documents without a checkpoint are somebody else's. */
final class HeldDataSet {
    private final MongoDatabase database;
    private final Checkpoints checkpoints;
    private final Failures failures;

    HeldDataSet(MongoDatabase database, Failures failures) {
        this.database = database;
        this.checkpoints = new Checkpoints(database);
        this.failures = failures;
    }

    Optional<Checkpoint> checkpoint() {
        return Failures.decoding(checkpoints::read, e -> failures.ofContent(Checkpoint.STORED_AS, Checkpoints.ID, e));
    }

    /**
     * The checkpoint from which the load of a data set goes on, or none when the collections are empty.
     *
     * @throws IllegalStateException when the database holds another data set or somebody else's documents
     */
    Optional<Checkpoint> of(String fingerprint) {
        Optional<Checkpoint> held = checkpoint();
        if (held.isEmpty()) {
            Optional<String> used = usedCollection();
            // Another client may have begun just now: it writes its checkpoint before its documents.
            held = used.isPresent() ? checkpoint() : held;
            if (used.isPresent() && held.isEmpty()) {
                throw ofUnknownOrigin("load data set '%s'".formatted(fingerprint), used.get());
            }
        }
        held.ifPresent(checkpoint -> requireSame(fingerprint, checkpoint.fingerprint()));
        return held;
    }

    /** Notes that a load begins here. */
    void begin(Checkpoint checkpoint) {
        checkpoints.write(checkpoint);
    }

    /**
     * Forgets the checkpoint's progress first and the checkpoint last: a drop that is cut short never looks complete.
     *
     * @throws IllegalStateException when the documents are somebody else's
     */
    void drop() {
        Optional<Checkpoint> held = checkpoint();
        if (held.isEmpty()) {
            usedCollection().ifPresent(used -> {
                throw ofUnknownOrigin("drop database '%s'".formatted(database.getName()), used);
            });
        }
        held.map(Checkpoint::fingerprint).map(Checkpoint::begin).ifPresent(checkpoints::write);
        Set<String> present = database.listCollectionNames().into(new HashSet<>());
        Stream<String> shop = MongoSchema.collections().stream().map(ShopCollection::name);
        Stream.concat(shop, Stream.of(Checkpoint.STORED_AS))
                .filter(present::contains)
                .forEach(name -> database.getCollection(name).drop());
    }

    private Optional<String> usedCollection() {
        return MongoSchema.collections().stream()
                .map(ShopCollection::name)
                .filter(name -> database.getCollection(name).find().first() != null)
                .findFirst();
    }

    private IllegalStateException ofUnknownOrigin(String operation, String collection) {
        return new IllegalStateException(
                ("Cannot %s: collection '%s' of database '%s' holds documents of unknown origin, which whoever owns"
                                + " them must drop first")
                        .formatted(operation, collection, database.getName()));
    }

    private static void requireSame(String fingerprint, String held) {
        if (!held.equals(fingerprint)) {
            throw new IllegalStateException(
                    "Cannot load data set '%s': the store holds '%s', which must be dropped first"
                            .formatted(fingerprint, held));
        }
    }
}

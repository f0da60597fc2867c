package io.ecom.examples.stage;

import io.ecom.examples.console.Amount;
import io.ecom.model.Entity;
import io.ecom.model.json.DataFile;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.json.RawReader;
import io.ecom.mongo.MongoStore;

/** Stops a load that the MongoDB stand-in, which holds everything in memory, could not finish. */
final class StandInLimit {
    static final long TRANSACTIONS = 1_000_000;

    /** No transaction is written in fewer bytes, so smaller files need not be counted. */
    private static final int LEAST_BYTES = 100;

    private StandInLimit() {}

    /**
     * @throws IllegalStateException when the stand-in serves the store and the data set has too many transactions
     */
    static void check(MongoStore store, DatasetReader reader) {
        if (store.server().contains("stand-in")) {
            check(count(reader));
        }
    }

    static void check(long transactions) {
        if (transactions > TRANSACTIONS) {
            throw new IllegalStateException(("Cannot load %s into the MongoDB stand-in: expected at most %s;"
                            + " put mongod on PATH or name a server with --mongo")
                    .formatted(Amount.of(transactions, "transaction"), Amount.of(TRANSACTIONS)));
        }
    }

    private static long count(DatasetReader reader) {
        long count = 0;
        for (DataFile file : reader.files()) {
            boolean compressed = file.name().endsWith(".gz");
            if (file.entity() == Entity.TRANSACTIONS && (compressed || file.size() > LEAST_BYTES * TRANSACTIONS)) {
                try (RawReader records = RawReader.open(file)) {
                    for (; records.hasNext() && count <= 10 * TRANSACTIONS; records.next()) {
                        count++;
                    }
                }
            }
        }
        return count;
    }
}

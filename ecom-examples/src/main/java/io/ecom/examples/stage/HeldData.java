package io.ecom.examples.stage;

import io.ecom.model.load.Checkpoint;
import io.ecom.model.load.Store;
import io.ecom.model.result.DataQuality;
import java.util.List;

/** The data set that both stores hold, once it is sure that they hold the same one and all of it. */
public record HeldData(String fingerprint, List<DataQuality> dataQuality) {
    /**
     * @throws IllegalStateException when a store is empty or half loaded, or the two hold different data sets
     */
    public static HeldData of(OpenStores stores) {
        Checkpoint mongo = complete(stores.mongo());
        Checkpoint hbase = complete(stores.hbase());
        if (!mongo.fingerprint().equals(hbase.fingerprint())) {
            throw new IllegalStateException(
                    "Cannot analyze stores that hold different data sets: '%s' in mongodb, '%s' in hbase; load again"
                            .formatted(mongo.fingerprint(), hbase.fingerprint()));
        }
        return new HeldData(mongo.fingerprint(), mongo.admission());
    }

    private static Checkpoint complete(Store store) {
        Checkpoint checkpoint = store.checkpoint()
                .orElseThrow(() -> new IllegalStateException(
                        "Cannot analyze '%s': it holds no data set; load one first".formatted(store.name())));
        if (!checkpoint.complete()) {
            throw new IllegalStateException(
                    "Cannot analyze '%s': its load was not finished; load again".formatted(store.name()));
        }
        return checkpoint;
    }
}

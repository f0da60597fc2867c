package io.ecom.hbase;

import io.ecom.hbase.embedded.EmbeddedHBase;
import io.ecom.model.Entity;
import io.ecom.model.load.Loader;
import java.nio.file.Path;

/** A program that starts HBase in a folder, begins to load, and falls dead in the middle of it. */
final class CutOffLoad {
    static final int SESSIONS = 12_000;
    static final String FINGERPRINT = "cut off";

    private CutOffLoad() {}

    public static void main(String[] args) {
        EmbeddedHBase server = EmbeddedHBase.start(Path.of(args[0]));
        HBaseStore store = HBaseStore.open(HBaseOptions.of(server.quorum()).withTables(tables()));
        Loader loader = store.load(FINGERPRINT);
        for (int i = 0; i < SESSIONS; i++) {
            loader.session(ShopSessions.session(i, 2));
            if (i % 500 == 0 && acknowledged(store) > 0) {
                // Neither hooks nor buffers get a chance, as with a kill.
                Runtime.getRuntime().halt(9);
            }
        }
        Runtime.getRuntime().halt(1);
    }

    static TableOptions tables() {
        return TableOptions.DEFAULT.withRegions(2).withBatchCells(2_000);
    }

    private static long acknowledged(HBaseStore store) {
        return store.checkpoint().orElseThrow().acknowledged(Entity.SESSIONS);
    }
}

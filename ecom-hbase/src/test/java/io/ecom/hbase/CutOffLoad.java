package io.ecom.hbase;

import io.ecom.hbase.embedded.EmbeddedHBase;
import io.ecom.model.Entity;
import io.ecom.model.load.Loader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that starts HBase in a folder and loads two stores, one each way, until it is killed in the middle of both. */
final class CutOffLoad {
    static final int SESSIONS = 100_000;
    static final String FINGERPRINT = "cut off";
    /** Made when both stores have acknowledged something. */
    static final String UNDER_WAY = "under-way";

    static final TableOptions PUTS = TableOptions.DEFAULT
            .withPrefix("puts_")
            .withRegions(2)
            .withBatchCells(2_000)
            .withBulk(BulkOptions.DEFAULT.withUse(BulkOptions.Use.NEVER));
    static final TableOptions FILES =
            PUTS.withPrefix("files_").withBulk(new BulkOptions(BulkOptions.Use.ALWAYS, 1_000_000, 6_000_000));

    private CutOffLoad() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        EmbeddedHBase server = EmbeddedHBase.start(folder);
        HBaseOptions options = HBaseOptions.of(server.quorum());
        List<HBaseStore> stores =
                List.of(HBaseStore.open(options.withTables(PUTS)), HBaseStore.open(options.withTables(FILES)));
        List<Loader> loaders =
                stores.stream().map(store -> store.load(FINGERPRINT)).toList();
        boolean underWay = false;
        for (int i = 0; i < SESSIONS; i++) {
            for (Loader loader : loaders) {
                loader.session(ShopSessions.session(i, 2));
            }
            if (!underWay && i % 500 == 0 && stores.stream().allMatch(store -> acknowledged(store) > 0)) {
                underWay = true;
                Files.createFile(folder.resolve(UNDER_WAY));
            }
        }
    }

    static long acknowledged(HBaseStore store) {
        return store.checkpoint().orElseThrow().acknowledged(Entity.SESSIONS);
    }
}

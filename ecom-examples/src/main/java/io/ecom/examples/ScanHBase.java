package io.ecom.examples;

import io.ecom.generator.Preset;
import io.ecom.generator.ShopGenerator;
import io.ecom.hbase.HBaseOptions;
import io.ecom.hbase.HBaseStore;
import io.ecom.hbase.embedded.EmbeddedHBase;
import io.ecom.hbase.query.LastSessions;
import io.ecom.model.load.Loader;
import java.util.List;

/** Loads sessions into HBase and reads a user's last three, one short scan. Needs ecom-hbase (and data from anywhere). */
public final class ScanHBase {
    private ScanHBase() {}

    public static void main(String[] args) {
        ShopGenerator shop = ShopGenerator.of(Preset.TINY.options());
        try (EmbeddedHBase server = EmbeddedHBase.startTemporary();
                HBaseStore store = HBaseStore.open(HBaseOptions.of(server.quorum()))) {
            try (Loader loader = store.load("my shop")) {
                shop.sessions().forEach(loader::session);
                shop.transactions().forEach(loader::transaction);
                loader.finish(List.of());
            }
            store.ask(new LastSessions("user_000001", 3))
                    .forEach(session -> System.out.printf(
                            "%s  %s, %d page views%n",
                            session.startTime(),
                            session.conversionStatus(),
                            session.pageViews().size()));
        }
    }
}

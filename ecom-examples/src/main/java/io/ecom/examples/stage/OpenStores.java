package io.ecom.examples.stage;

import io.ecom.hbase.HBaseOptions;
import io.ecom.hbase.HBaseStore;
import io.ecom.hbase.embedded.EmbeddedHBase;
import io.ecom.mongo.MongoOptions;
import io.ecom.mongo.MongoStore;
import io.ecom.mongo.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Both stores, open, with the servers behind them where they are our own. Whoever opens it closes it.
 *
 * @param addresses where both are, complete
 */
public record OpenStores(MongoStore mongo, HBaseStore hbase, StoreAddresses addresses, Deque<AutoCloseable> opened)
        implements AutoCloseable {
    /**
     * Opens the stores at the given addresses and starts servers of our own for the others.
     *
     * @param environment where {@code mongod} may be found
     * @param folder where an HBase of our own keeps its files
     */
    public static OpenStores open(
            StoreAddresses given, Map<String, String> environment, Path folder, StorePorts ports) {
        return open(
                given,
                () -> EmbeddedMongo.start(environment, ports.mongo()),
                () -> EmbeddedHBase.start(folder, ports.hbase()));
    }

    /** The same for one run: what servers of our own hold is gone when they are closed. */
    public static OpenStores openForOneRun(StoreAddresses given, Map<String, String> environment, Path folder) {
        return open(given, () -> EmbeddedMongo.start(environment), () -> EmbeddedHBase.startTemporary(folder));
    }

    private static OpenStores open(
            StoreAddresses given, Supplier<EmbeddedMongo> ownMongo, Supplier<EmbeddedHBase> ownHBase) {
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        try {
            String uri = given.mongo() != null
                    ? given.mongo()
                    : add(opened, ownMongo).uri();
            MongoStore mongo = add(opened, () -> MongoStore.open(MongoOptions.of(uri)));
            String quorum = given.hbase() != null
                    ? given.hbase()
                    : add(opened, ownHBase).quorum();
            HBaseStore hbase = add(opened, () -> HBaseStore.open(HBaseOptions.of(quorum)));
            return new OpenStores(mongo, hbase, new StoreAddresses(uri, quorum), opened);
        } catch (RuntimeException e) {
            closeAll(opened);
            throw e;
        }
    }

    /** What serves each, for people. */
    public List<String> servers() {
        return List.of(mongo.server(), hbase.server());
    }

    /** The same by what each holds, in this order. */
    public Map<String, String> serversByRole() {
        Map<String, String> servers = new LinkedHashMap<>();
        servers.put("documents", mongo.server());
        servers.put("wide_rows", hbase.server());
        return servers;
    }

    @Override
    public void close() {
        closeAll(opened);
    }

    private static <T extends AutoCloseable> T add(Deque<AutoCloseable> opened, Supplier<T> open) {
        T resource = open.get();
        opened.push(resource);
        return resource;
    }

    private static void closeAll(Deque<AutoCloseable> opened) {
        RuntimeException first = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                if (first == null) {
                    first = e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}

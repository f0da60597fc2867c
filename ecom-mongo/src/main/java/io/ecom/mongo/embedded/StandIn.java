package io.ecom.mongo.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.util.concurrent.atomic.AtomicBoolean;

/** MongoDB's wire protocol over collections in this process's heap. No authentication, no transactions, no validators. */
final class StandIn implements EmbeddedMongo {
    private final MongoServer server;
    private final String uri;
    private final AtomicBoolean closed = new AtomicBoolean();

    private StandIn(MongoServer server) {
        this.server = server;
        this.uri = "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    static StandIn start(int port) {
        Ports.requireFree(port);
        MongoServer server = new MongoServer(new StandInBackend());
        try {
            server.bind(Ports.LOOPBACK, port);
            return new StandIn(server);
        } catch (RuntimeException e) {
            server.shutdownNow();
            throw new IllegalStateException("Cannot start MongoDB on port '%d': %s".formatted(port, e.getMessage()), e);
        }
    }

    @Override
    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            server.shutdownNow();
        }
    }

    @Override
    public String toString() {
        return uri;
    }
}

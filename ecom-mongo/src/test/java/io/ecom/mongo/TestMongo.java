package io.ecom.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.ecom.mongo.embedded.EmbeddedMongo;
import java.util.UUID;

/**
 * The server that the tests use: the one that {@code ECOM_MONGO_URI} names, else one stand-in for all of them.
 *
 * <p>Each test class takes a database of its own, which {@link #close} drops.
 */
public final class TestMongo implements AutoCloseable {
    private static final String GIVEN = System.getenv("ECOM_MONGO_URI");

    private final MongoOptions options;

    public TestMongo() {
        this.options = MongoOptions.of(uri())
                .withDatabase("ecom_test_" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Whether the server keeps every promise of MongoDB, also those that the stand-in ignores. */
    public static boolean isReal() {
        return GIVEN != null;
    }

    public static String uri() {
        return GIVEN != null ? GIVEN : Shared.SERVER.uri();
    }

    public MongoOptions options() {
        return options;
    }

    public MongoStore open() {
        return MongoStore.open(options);
    }

    public MongoClient client() {
        return MongoClients.create(options.clientSettings());
    }

    @Override
    public void close() {
        try (MongoClient client = client()) {
            client.getDatabase(options.database()).drop();
        }
    }

    /** Started with the first test that needs it; it lives as long as the machine. */
    private static final class Shared {
        static final EmbeddedMongo SERVER = EmbeddedMongo.standIn(EmbeddedMongo.ANY_PORT);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }
}

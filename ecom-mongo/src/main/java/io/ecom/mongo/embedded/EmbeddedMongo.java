package io.ecom.mongo.embedded;

import java.util.Map;

/**
 * A MongoDB that runs as long as this object: a private {@code mongod} when there is one, else a stand-in in the process.
 *
 * <p>It listens on 127.0.0.1, holds temporary data and must be closed by who started it. Safe for use by several threads.
 */
public interface EmbeddedMongo extends AutoCloseable {
    /** The variable that names the {@code mongod} to run, when it is not on PATH. */
    String MONGOD_VARIABLE = "ECOM_MONGOD";

    /** Any free port. */
    int ANY_PORT = 0;

    /**
     * Starts the best server that there is: {@code ECOM_MONGOD}, a {@code mongod} on PATH, the stand-in.
     *
     * @param environment the variables {@code ECOM_MONGOD} and {@code PATH}, as far as they are set
     * @param port where to listen, or {@link #ANY_PORT}
     * @throws IllegalStateException when the port is taken, the server does not start, or there is neither
     */
    static EmbeddedMongo start(Map<String, String> environment, int port) {
        return Mongod.find(environment).map(mongod -> mongod.start(port)).orElseGet(() -> standIn(port));
    }

    /** Starts on a free port. */
    static EmbeddedMongo start(Map<String, String> environment) {
        return start(environment, ANY_PORT);
    }

    /**
     * Starts the stand-in, whatever else there is. Its library, {@code de.bwaldvogel:mongo-java-server}, is an optional
     * dependency: whoever wants it adds it.
     *
     * @throws IllegalStateException when the port is taken or the library is missing
     */
    static EmbeddedMongo standIn(int port) {
        try {
            return StandIn.start(port);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "Cannot start a MongoDB: there is no mongod on PATH, and the stand-in needs"
                            + " de.bwaldvogel:mongo-java-server on the class path",
                    e);
        }
    }

    /** The address for a client. */
    String uri();

    /** Stops the server and forgets its data; harmless when it is closed already. */
    @Override
    void close();
}

package io.ecom.model.load;

import java.util.Optional;

/**
 * A database that holds one data set.
 *
 * <p>Implementations are safe for use by several threads, but for one load at a time.
 */
public interface Store extends AutoCloseable {
    /** The kind of store: {@code mongodb} or {@code hbase}. */
    String name();

    /** What serves the store, with its version, such as {@code mongodb 8.0.4}. Never an address or a password. */
    String server();

    /** What the store holds, if a load ever began. */
    Optional<Checkpoint> checkpoint();

    /**
     * Begins to load a data set, resumes where an earlier attempt stopped, or loads once more what is complete.
     *
     * @param fingerprint the data set's
     * @throws IllegalStateException when the store holds another data set, which must be dropped first
     */
    Loader load(String fingerprint);

    /** Removes the data set and its checkpoint; harmless when there is none. */
    void drop();

    /** Releases what the store opened itself; harmless when it is closed already. */
    @Override
    void close();
}

package io.ecom.examples.stage;

import org.jspecify.annotations.Nullable;

/**
 * Where the stores are, as far as the user said so; a store without an address is one of our own.
 *
 * @param mongo a MongoDB connection string; never printed, since it may hold a password
 * @param hbase ZooKeeper servers as {@code host[:port]}
 */
public record StoreAddresses(
        @Nullable String mongo, @Nullable String hbase) {
    public static final StoreAddresses NONE = new StoreAddresses(null, null);

    /** These, and where one is missing that of others. */
    public StoreAddresses or(StoreAddresses others) {
        return new StoreAddresses(mongo == null ? others.mongo : mongo, hbase == null ? others.hbase : hbase);
    }

    public boolean isComplete() {
        return mongo != null && hbase != null;
    }

    @Override
    public String toString() {
        return "StoreAddresses[mongo=%s, hbase=%s]".formatted(mongo == null ? "none" : "given", hbase);
    }
}

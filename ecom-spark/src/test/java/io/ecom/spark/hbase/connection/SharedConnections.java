package io.ecom.spark.hbase.connection;

/** Lets tests look at this JVM's connections. */
public final class SharedConnections {
    private SharedConnections() {}

    public static int shares(String quorum) {
        return SharedConnection.shares(quorum);
    }

    public static boolean open(String quorum) {
        return SharedConnection.isOpen(quorum);
    }
}

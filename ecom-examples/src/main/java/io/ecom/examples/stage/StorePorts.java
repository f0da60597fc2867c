package io.ecom.examples.stage;

/**
 * Where servers of our own listen, on 127.0.0.1.
 *
 * @param mongo MongoDB's port, 0 for any free one
 * @param hbase the port of HBase's ZooKeeper, 0 for any free one
 */
public record StorePorts(int mongo, int hbase) {
    public static final StorePorts ANY = new StorePorts(0, 0);

    public StorePorts {
        check("mongo-port", mongo);
        check("hbase-port", hbase);
    }

    private static void check(String option, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "Invalid value '%s' for option '%s': expected a port from 1 to 65535".formatted(port, option));
        }
    }
}

package io.ecom.spark.hbase;

import org.apache.hadoop.hbase.client.Connection;

/** The tests' one server, for tests in other packages. */
public final class SharedHBase {
    private SharedHBase() {}

    public static String quorum() {
        return TestHBase.quorum();
    }

    public static Connection connection() {
        return TestHBase.connection();
    }
}

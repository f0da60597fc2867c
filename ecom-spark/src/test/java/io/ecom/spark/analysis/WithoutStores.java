package io.ecom.spark.analysis;

import static io.ecom.spark.SmallShop.line;

import com.google.common.collect.Iterators;
import io.ecom.spark.SmallShop;
import io.ecom.spark.SparkSessions;
import org.apache.spark.sql.SparkSession;

/** A program that runs in a process of its own, without the stores' libraries. */
final class WithoutStores {
    private WithoutStores() {}

    public static void main(String[] args) {
        for (String library : new String[] {"com.mongodb.client.MongoClient", "org.apache.hadoop.hbase.TableName"}) {
            try {
                Class.forName(library);
                throw new IllegalStateException("Found '%s': expected a class path without stores".formatted(library));
            } catch (ClassNotFoundException expected) {
                // As it should be.
            }
        }
        SparkSession spark = SparkSessions.local(1);
        SmallShop shop = new SmallShop().users("u1").sale("u1", "2026-10-01T10:00", line("p1", 1, "1.00"));
        try (Facts facts = Facts.of(shop.tables(spark))) {
            System.out.printf(
                    "order_status: %d row, customers: %d row%n",
                    Iterators.size(new OrderStatusAnalysis().rows(facts)),
                    Iterators.size(new CustomerAnalysis().rows(facts)));
        } finally {
            spark.stop();
        }
    }
}

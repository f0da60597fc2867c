package io.ecom.spark.hbase;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Times as Spark holds them. */
final class SparkTime {
    private SparkTime() {}

    static long micros(Instant time) {
        return Math.addExact(
                TimeUnit.SECONDS.toMicros(time.getEpochSecond()), TimeUnit.NANOSECONDS.toMicros(time.getNano()));
    }
}

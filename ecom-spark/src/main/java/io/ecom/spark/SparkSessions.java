package io.ecom.spark;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Spark sessions inside this process. Whoever opens one closes it. */
public final class SparkSessions {
    private SparkSessions() {}

    /**
     * A session with as many workers as the machine has processors.
     *
     * @see #local(int)
     */
    public static SparkSession local() {
        return local(Runtime.getRuntime().availableProcessors());
    }

    /**
     * A session whose driver and workers are threads of this process. It listens on the loopback address only, without a
     * web page, and shuffles into few partitions, as one machine's data wants it.
     *
     * @throws IllegalArgumentException when there is no thread to work
     */
    public static SparkSession local(int threads) {
        checkArgument(threads > 0, "Invalid threads '%s': expected at least one", threads);
        return builder("local[" + threads + "]", threads).getOrCreate();
    }

    /**
     * A session on a master of this machine, such as {@code local[*]} or {@code spark://localhost:7077}. As it listens on the
     * loopback address only, workers elsewhere could not reach it; {@link #submitted} is for theirs.
     *
     * @param master as Spark writes it
     * @param settings more of Spark's own, by name
     * @throws IllegalArgumentException when the master is on another machine
     */
    public static SparkSession on(String master, Map<String, String> settings) {
        SparkSession.Builder builder =
                builder(new LoopbackMaster(master).url(), Runtime.getRuntime().availableProcessors());
        settings.forEach(builder::config);
        return builder.getOrCreate();
    }

    /**
     * The session of a job that {@code spark-submit} has started: master, memory, addresses and partitions are those given
     * there.
     */
    public static SparkSession submitted() {
        return withSettings(SparkSession.builder()).getOrCreate();
    }

    private static SparkSession.Builder builder(String master, int threads) {
        return withSettings(SparkSession.builder())
                .master(master)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2L * threads);
    }

    /** What every session of ours has. */
    private static SparkSession.Builder withSettings(SparkSession.Builder builder) {
        return builder.appName("ecom")
                .config("spark.sql.ansi.enabled", true)
                .config("spark.sql.session.timeZone", "UTC")
                // Else a session's tasks ask the driver for each class that generated code names.
                .config("spark.sql.artifact.isolation.enabled", false)
                // Most of what is kept are ids and numbers: looking for a better encoding costs more than it saves.
                .config("spark.sql.inMemoryColumnarStorage.compressed", false);
    }
}

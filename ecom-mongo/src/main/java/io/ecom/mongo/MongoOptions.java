package io.ecom.mongo;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoConfigurationException;
import com.mongodb.WriteConcern;
import io.ecom.mongo.codec.ShopCodecs;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * How to reach a MongoDB and how to load it.
 *
 * <p>What the address itself sets, such as {@code ?serverSelectionTimeoutMS=500} or {@code &tls=true}, wins over the
 * timeouts here. The database is always {@link #database}: the one in the address's path is only where its user is known.
 *
 * @param uri the address with its credentials; only {@link #address} is ever shown
 * @param database where the shop's collections live
 * @param writers threads that write during a load, 1 to 64
 * @param batchSize documents per bulk write, 1 to 10,000
 * @param attempts how often a bulk write is tried when the server is gone for a moment, 1 to 20
 * @param serverSelectionTimeout how long to look for a server before giving up
 * @param connectTimeout how long one connection may take to open
 * @param readTimeout how long one answer may take
 */
public record MongoOptions(
        String uri,
        String database,
        int writers,
        int batchSize,
        int attempts,
        Duration serverSelectionTimeout,
        Duration connectTimeout,
        Duration readTimeout) {
    public static final String DEFAULT_DATABASE = "ecom";
    public static final int DEFAULT_WRITERS = 2;
    public static final int DEFAULT_BATCH_SIZE = 1000;
    public static final int DEFAULT_ATTEMPTS = 5;
    public static final Duration DEFAULT_SERVER_SELECTION_TIMEOUT = Duration.ofSeconds(10);
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(5);
    public static final Duration DEFAULT_READ_TIMEOUT = Duration.ofMinutes(10);

    private static final Pattern DATABASE = Pattern.compile("[^/\\\\. \"$*<>:|?\\x00]{1,63}");

    public MongoOptions {
        parse(uri);
        checkArgument(
                DATABASE.matcher(requireNonNull(database, "database")).matches(),
                "Invalid database '%s': expected 1 to 63 characters without / \\ . \" $ * < > : | ? and space",
                database);
        checkRange("writers", writers, 64);
        checkRange("batch size", batchSize, 10_000);
        checkRange("attempts", attempts, 20);
        checkPositive("server selection timeout", serverSelectionTimeout);
        checkPositive("connect timeout", connectTimeout);
        checkPositive("read timeout", readTimeout);
    }

    /** The defaults for an address such as {@code mongodb://localhost:27017}. */
    public static MongoOptions of(String uri) {
        return new MongoOptions(
                uri,
                DEFAULT_DATABASE,
                DEFAULT_WRITERS,
                DEFAULT_BATCH_SIZE,
                DEFAULT_ATTEMPTS,
                DEFAULT_SERVER_SELECTION_TIMEOUT,
                DEFAULT_CONNECT_TIMEOUT,
                DEFAULT_READ_TIMEOUT);
    }

    public MongoOptions withDatabase(String name) {
        return new MongoOptions(
                uri, name, writers, batchSize, attempts, serverSelectionTimeout, connectTimeout, readTimeout);
    }

    public MongoOptions withWriters(int count) {
        return new MongoOptions(
                uri, database, count, batchSize, attempts, serverSelectionTimeout, connectTimeout, readTimeout);
    }

    public MongoOptions withBatchSize(int documents) {
        return new MongoOptions(
                uri, database, writers, documents, attempts, serverSelectionTimeout, connectTimeout, readTimeout);
    }

    public MongoOptions withAttempts(int count) {
        return new MongoOptions(
                uri, database, writers, batchSize, count, serverSelectionTimeout, connectTimeout, readTimeout);
    }

    public MongoOptions withServerSelectionTimeout(Duration timeout) {
        return new MongoOptions(uri, database, writers, batchSize, attempts, timeout, connectTimeout, readTimeout);
    }

    public MongoOptions withConnectTimeout(Duration timeout) {
        return new MongoOptions(
                uri, database, writers, batchSize, attempts, serverSelectionTimeout, timeout, readTimeout);
    }

    public MongoOptions withReadTimeout(Duration timeout) {
        return new MongoOptions(
                uri, database, writers, batchSize, attempts, serverSelectionTimeout, connectTimeout, timeout);
    }

    /** The hosts of the address, without user, password and settings. */
    public String address() {
        return String.join(",", parse(uri).getHosts());
    }

    /** The driver's settings for these options. */
    public MongoClientSettings clientSettings() {
        return MongoClientSettings.builder()
                .applicationName("ecom")
                .codecRegistry(ShopCodecs.registry())
                .writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(cluster ->
                        cluster.serverSelectionTimeout(serverSelectionTimeout.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(
                                Math.toIntExact(connectTimeout.toMillis()), TimeUnit.MILLISECONDS)
                        .readTimeout(Math.toIntExact(readTimeout.toMillis()), TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(Math.max(100, writers + 10)))
                .applyConnectionString(parse(uri))
                .build();
    }

    /** Shows no credentials: the address stands for the URI. */
    @Override
    public String toString() {
        return ("MongoOptions[address=%s, database=%s, writers=%d, batchSize=%d, attempts=%d, "
                        + "serverSelectionTimeout=%s, connectTimeout=%s, readTimeout=%s]")
                .formatted(
                        address(),
                        database,
                        writers,
                        batchSize,
                        attempts,
                        serverSelectionTimeout,
                        connectTimeout,
                        readTimeout);
    }

    /** The driver's own words may repeat the address with its password, so they are not passed on. */
    private static ConnectionString parse(String uri) {
        try {
            return new ConnectionString(requireNonNull(uri, "uri"));
        } catch (IllegalArgumentException | MongoConfigurationException e) {
            throw new IllegalArgumentException(
                    "Invalid MongoDB address '%s': expected mongodb://HOST:PORT".formatted(masked(uri)));
        }
    }

    /** Without whatever stands before an {@code @}, without settings, and without what stands for a port and is none. */
    private static String masked(String uri) {
        return uri.replaceAll("(?s)^(\\w[\\w+]*://)?.*@", "$1***@")
                .replaceAll("(?s)\\?.*", "")
                .replaceAll("(?s):(?!//)(?!\\d{1,5}(,|/|$)).*", ":***");
    }

    private static void checkRange(String name, int value, int max) {
        checkArgument(value >= 1 && value <= max, "Invalid %s '%s': expected a number from 1 to %s", name, value, max);
    }

    private static void checkPositive(String name, Duration value) {
        checkArgument(
                value.toMillis() > 0 && value.toMillis() <= Integer.MAX_VALUE,
                "Invalid %s '%s': expected a positive time of at most 24 days",
                name,
                value);
    }
}

package io.ecom.mongo;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.bson.Document;

/** What serves a database, by its own word. */
final class ServerVersion {
    private ServerVersion() {}

    /** A real server names the commit it was built from; the stand-in does not. */
    static String of(MongoDatabase database) {
        Document info = database.runCommand(new Document("buildInfo", 1));
        return info.containsKey("gitVersion")
                ? "mongodb " + info.getString("version")
                : "mongodb stand-in (mongo-java-server %s)".formatted(standIn());
    }

    /** The stand-in calls itself a MongoDB 4.4; its own version is the one that this library is built with. */
    private static String standIn() {
        Properties properties = new Properties();
        try (InputStream in = ServerVersion.class.getResourceAsStream("stand-in.properties")) {
            properties.load(Objects.requireNonNull(in, "stand-in.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read 'stand-in.properties': " + e.getMessage(), e);
        }
        return properties.getProperty("version");
    }
}

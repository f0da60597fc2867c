package io.ecom.mongo;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** What serves a database, by its own word. */
final class ServerVersion {
    /** The version that this library is built and tested with; the stand-in does not tell its own. */
    private static final String STAND_IN = "mongodb stand-in (mongo-java-server 1.47.0)";

    private ServerVersion() {}

    /** A real server names the commit it was built from; the stand-in does not. */
    static String of(MongoDatabase database) {
        Document info = database.runCommand(new Document("buildInfo", 1));
        return info.containsKey("gitVersion") ? "mongodb " + info.getString("version") : STAND_IN;
    }
}

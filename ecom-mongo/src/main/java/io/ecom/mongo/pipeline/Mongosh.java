package io.ecom.mongo.pipeline;

import com.mongodb.MongoClientSettings;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Values as mongosh reads them: {@code ISODate("…")}, {@code NumberDecimal("…")}. */
public final class Mongosh {
    private static final JsonWriterSettings SHELL =
            JsonWriterSettings.builder().outputMode(JsonMode.SHELL).build();

    private Mongosh() {}

    public static String document(Bson value) {
        return bson(value).toJson(SHELL);
    }

    public static String array(List<? extends Bson> values) {
        return values.stream().map(Mongosh::document).collect(Collectors.joining(", ", "[", "]"));
    }

    static BsonDocument bson(Bson value) {
        return value.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
    }
}

package io.ecom.mongo.pipeline;

import com.mongodb.MongoClientSettings;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Values as mongosh reads them: {@code ISODate("…")}, {@code NumberLong("…")}, {@code NumberDecimal("…")}. */
public final class Mongosh {
    /** The shell warns of long numbers that are not written as text. */
    private static final JsonWriterSettings SHELL = JsonWriterSettings.builder()
            .outputMode(JsonMode.SHELL)
            .int64Converter((value, out) -> out.writeRaw("NumberLong(\"" + value + "\")"))
            .build();

    private Mongosh() {}

    public static String document(Bson value) {
        return bson(value).toJson(SHELL);
    }

    static String array(List<? extends Bson> values) {
        return values.stream().map(Mongosh::document).collect(Collectors.joining(", ", "[", "]"));
    }

    static BsonDocument bson(Bson value) {
        return value.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
    }
}

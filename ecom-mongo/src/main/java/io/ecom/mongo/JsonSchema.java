package io.ecom.mongo;

import java.util.List;
import org.bson.Document;

/** The parts of a {@code $jsonSchema}, kept to the keywords that MongoDB knows. */
final class JsonSchema {
    static final Document ID =
            new Document("bsonType", "string").append("minLength", 1).append("maxLength", 128);
    static final Document TEXT = new Document("bsonType", "string");
    static final Document CODE = new Document("bsonType", "string").append("minLength", 1);
    static final Document TIME = new Document("bsonType", "date");
    static final Document FLAG = new Document("bsonType", "bool");
    static final Document INTEGER = new Document("bsonType", List.of("long", "int"));
    static final Document COUNT = new Document("bsonType", List.of("long", "int")).append("minimum", 1);
    static final Document DECIMAL = new Document("bsonType", "decimal");
    static final Document AMOUNT = new Document("bsonType", "decimal").append("minimum", 0);
    static final Document PRICE =
            new Document("bsonType", "decimal").append("minimum", 0).append("exclusiveMinimum", true);

    private JsonSchema() {}

    static Document validator(Document object) {
        return new Document("$jsonSchema", object);
    }

    /** A document with these fields, of which the first are required; others may stand beside them. */
    static Document object(List<String> required, Document fields) {
        Document schema = new Document("bsonType", "object");
        if (!required.isEmpty()) {
            schema.append("required", required);
        }
        return schema.append("properties", fields);
    }

    static Document listOf(Document element, int atLeast) {
        return new Document("bsonType", "array").append("minItems", atLeast).append("items", element);
    }
}

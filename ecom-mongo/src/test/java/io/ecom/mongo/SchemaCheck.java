package io.ecom.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/** What a real server does with a {@code $jsonSchema}; the stand-in ignores it. A keyword that is not known here fails. */
public final class SchemaCheck {
    private static final Map<String, BsonType> TYPES = Map.of(
            "string", BsonType.STRING,
            "date", BsonType.DATE_TIME,
            "bool", BsonType.BOOLEAN,
            "long", BsonType.INT64,
            "int", BsonType.INT32,
            "decimal", BsonType.DECIMAL128,
            "object", BsonType.DOCUMENT,
            "array", BsonType.ARRAY);

    private SchemaCheck() {}

    /** What is wrong with a document; empty when it is valid. */
    public static List<String> violations(BsonDocument validator, BsonDocument document) {
        List<String> found = new ArrayList<>();
        check("", validator.getDocument("$jsonSchema"), document, found);
        return found;
    }

    private static void check(String path, BsonDocument schema, BsonValue value, List<String> found) {
        schema.forEach((keyword, rule) -> {
            if (!holds(path, keyword, rule, schema, value, found)) {
                found.add(path + " " + keyword);
            }
        });
    }

    private static boolean holds(
            String path, String keyword, BsonValue rule, BsonDocument schema, BsonValue value, List<String> found) {
        return switch (keyword) {
            case "bsonType" -> isOfType(rule, value);
            case "required" ->
                !value.isDocument()
                        || rule.asArray().stream().allMatch(field -> value.asDocument()
                                .containsKey(field.asString().getValue()));
            case "properties" -> {
                rule.asDocument().forEach((field, inner) -> {
                    if (value.isDocument() && value.asDocument().containsKey(field)) {
                        check(
                                path + "." + field,
                                inner.asDocument(),
                                value.asDocument().get(field),
                                found);
                    }
                });
                yield true;
            }
            case "items" -> {
                if (value.isArray()) {
                    value.asArray().forEach(element -> check(path + "[]", rule.asDocument(), element, found));
                }
                yield true;
            }
            case "minItems" ->
                !value.isArray() || value.asArray().size() >= rule.asNumber().intValue();
            case "minLength" ->
                !value.isString()
                        || value.asString().getValue().length()
                                >= rule.asNumber().intValue();
            case "maxLength" ->
                !value.isString()
                        || value.asString().getValue().length()
                                <= rule.asNumber().intValue();
            case "minimum" -> isAtLeast(rule, schema.containsKey("exclusiveMinimum"), value);
            case "exclusiveMinimum" -> rule.asBoolean().getValue() && schema.containsKey("minimum");
            default -> throw new IllegalArgumentException("Unknown keyword '%s' of %s".formatted(keyword, path));
        };
    }

    private static boolean isOfType(BsonValue rule, BsonValue value) {
        BsonArray names = rule.isArray() ? rule.asArray() : new BsonArray(List.of(rule));
        return names.stream().anyMatch(name -> TYPES.get(name.asString().getValue()) == value.getBsonType());
    }

    private static boolean isAtLeast(BsonValue rule, boolean exclusive, BsonValue value) {
        if (!value.isNumber() && !value.isDecimal128()) {
            return true;
        }
        Decimal128 number = value.isDecimal128()
                ? value.asDecimal128().getValue()
                : new Decimal128(value.asNumber().longValue());
        int order = number.compareTo(new Decimal128(rule.asNumber().longValue()));
        return exclusive ? order > 0 : order >= 0;
    }
}

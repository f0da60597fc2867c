package io.ecom.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.ecom.model.Entity;
import io.ecom.model.SampleShop;
import io.ecom.mongo.codec.ShopCodecs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MongoSchemaTest {
    private static final Map<Entity, List<? extends Record>> SAMPLE = Map.of(
            Entity.USERS, SampleShop.USERS,
            Entity.CATEGORIES, SampleShop.CATEGORIES,
            Entity.PRODUCTS, SampleShop.PRODUCTS,
            Entity.TRANSACTIONS, SampleShop.TRANSACTIONS);

    private record Broken(Entity entity, String change, String violation) {
        BsonDocument document() {
            BsonDocument document = encode(SAMPLE.get(entity).get(0));
            document.putAll(BsonDocument.parse(change));
            return document;
        }
    }

    static Stream<ShopCollection> collections() {
        return MongoSchema.collections().stream();
    }

    static Stream<Broken> brokenDocuments() {
        return Stream.of(
                new Broken(Entity.USERS, "{_id: ''}", "._id minLength"),
                new Broken(Entity.USERS, "{_id: 7}", "._id bsonType"),
                new Broken(Entity.USERS, "{registration_date: '2025-01-01'}", ".registration_date bsonType"),
                new Broken(Entity.USERS, "{geo_data: {city: {$gt: ''}}}", ".geo_data.city bsonType"),
                new Broken(Entity.CATEGORIES, "{subcategories: [{name: 'x'}]}", ".subcategories[] required"),
                new Broken(Entity.PRODUCTS, "{base_price: 9.99}", ".base_price bsonType"),
                new Broken(Entity.PRODUCTS, "{base_price: {$numberDecimal: '0.00'}}", ".base_price minimum"),
                new Broken(Entity.PRODUCTS, "{current_stock: 1.5}", ".current_stock bsonType"),
                new Broken(Entity.TRANSACTIONS, "{items: []}", ".items minItems"),
                new Broken(Entity.TRANSACTIONS, "{discount: {$numberDecimal: '-0.01'}}", ".discount minimum"),
                new Broken(Entity.TRANSACTIONS, "{status: null}", ".status bsonType"));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void theShopsDocumentsAreValid(ShopCollection collection) {
        BsonDocument validator = collection.validator().toBsonDocument();

        assertThat(SAMPLE.get(collection.entity())).isNotEmpty().allSatisfy(record -> assertThat(
                        SchemaCheck.violations(validator, encode(record)))
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("brokenDocuments")
    void aBrokenDocumentIsNot(Broken broken) {
        BsonDocument validator = MongoSchema.collections().stream()
                .filter(collection -> collection.entity() == broken.entity())
                .findFirst()
                .orElseThrow()
                .validator()
                .toBsonDocument();

        assertThat(SchemaCheck.violations(validator, broken.document())).containsExactly(broken.violation());
    }

    @Test
    void aMissingFieldIsAViolation() {
        BsonDocument order = encode(SampleShop.TRANSACTIONS.get(0));
        order.remove("total");

        assertThat(SchemaCheck.violations(
                        MongoSchema.collections().get(3).validator().toBsonDocument(), order))
                .containsExactly(" required");
    }

    @Test
    void aRealServerRefusesABrokenDocument() {
        if (!TestMongo.isReal()) {
            System.err.println("NOT RUN: 1 test of validators, which need a real MongoDB; set ECOM_MONGO_URI");
        }
        assumeTrue(TestMongo.isReal());
        try (TestMongo mongo = new TestMongo();
                MongoClient client = mongo.client()) {
            MongoDatabase database = client.getDatabase(mongo.options().database());
            MongoSchema.apply(database);

            assertThatThrownBy(() -> database.getCollection("users").insertOne(new Document("_id", "x")))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("failed validation");
        }
    }

    @Test
    void applyingTwiceLeavesEachIndexOnce() {
        try (TestMongo mongo = new TestMongo();
                MongoClient client = mongo.client()) {
            MongoDatabase database = client.getDatabase(mongo.options().database());
            MongoSchema.apply(database);
            MongoSchema.apply(database);

            assertThat(database.getCollection("transactions").listIndexes())
                    .extracting(index -> index.getString("name"))
                    .containsExactlyInAnyOrder(
                            "_id_",
                            "user_id_1_timestamp_-1",
                            "timestamp_1",
                            "items.product_id_1_timestamp_1",
                            "status_1_timestamp_1");
        }
    }

    @Test
    void theScriptCreatesEverythingAndAsksEverything() {
        String script = MongoSchema.script();

        assertThat(script.lines())
                .contains(
                        "if (!db.getCollectionNames().includes(\"users\")) db.createCollection(\"users\");",
                        "db.transactions.createIndex({\"user_id\": 1, \"timestamp\": -1});",
                        "// The ten best products by revenue");
        List<String> statements = new ArrayList<>(script.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("//"))
                .toList());
        assertThat(statements).allSatisfy(line -> assertThat(line).startsWith(line.startsWith("if") ? "if (" : "db."));
        assertThat(script).contains("\"$jsonSchema\"").doesNotContain("password");
    }

    @SuppressWarnings("unchecked")
    private static BsonDocument encode(Record record) {
        BsonDocument document = new BsonDocument();
        Codec<Record> codec = (Codec<Record>) ShopCodecs.registry().get(record.getClass());
        codec.encode(
                new BsonDocumentWriter(document),
                record,
                EncoderContext.builder().build());
        return document;
    }
}

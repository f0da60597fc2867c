package io.ecom.mongo;

import static io.ecom.mongo.JsonSchema.AMOUNT;
import static io.ecom.mongo.JsonSchema.CODE;
import static io.ecom.mongo.JsonSchema.COUNT;
import static io.ecom.mongo.JsonSchema.DECIMAL;
import static io.ecom.mongo.JsonSchema.FLAG;
import static io.ecom.mongo.JsonSchema.ID;
import static io.ecom.mongo.JsonSchema.INTEGER;
import static io.ecom.mongo.JsonSchema.PRICE;
import static io.ecom.mongo.JsonSchema.TEXT;
import static io.ecom.mongo.JsonSchema.TIME;
import static io.ecom.mongo.JsonSchema.listOf;
import static io.ecom.mongo.JsonSchema.object;
import static io.ecom.mongo.JsonSchema.validator;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ValidationOptions;
import io.ecom.model.Entity;
import io.ecom.mongo.pipeline.Mongosh;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The shop's collections as values, and the two ways to bring them about: in a database, or as a script for mongosh. */
public final class MongoSchema {
    private static final int NAMESPACE_EXISTS = 48;

    private static final List<ShopCollection> COLLECTIONS = List.of(users(), categories(), products(), transactions());

    private MongoSchema() {}

    /** The four collections in the order in which they are loaded. */
    public static List<ShopCollection> collections() {
        return COLLECTIONS;
    }

    /** Creates what is missing and brings validators up to date; harmless when all is there. */
    static void apply(MongoDatabase database) {
        Set<String> present = database.listCollectionNames().into(new HashSet<>());
        for (ShopCollection collection : COLLECTIONS) {
            // A new collection has its validator already.
            if (present.contains(collection.name()) || !create(database, collection)) {
                modify(database, collection);
            }
            collection.indexes().forEach(database.getCollection(collection.name())::createIndex);
        }
    }

    /** Whether the collection is new, and not just made by somebody else. */
    private static boolean create(MongoDatabase database, ShopCollection collection) {
        try {
            database.createCollection(
                    collection.name(),
                    new CreateCollectionOptions()
                            .validationOptions(new ValidationOptions().validator(collection.validator())));
            return true;
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == NAMESPACE_EXISTS) {
                return false;
            }
            throw e;
        }
    }

    private static void modify(MongoDatabase database, ShopCollection collection) {
        database.runCommand(new Document("collMod", collection.name()).append("validator", collection.validator()));
    }

    private static ShopCollection users() {
        Document place = object(
                List.of(), new Document("city", TEXT).append("state", TEXT).append("country", TEXT));
        Document fields = new Document("_id", ID)
                .append("geo_data", place)
                .append("registration_date", TIME)
                .append("last_active", TIME)
                .append("name", TEXT)
                .append("email", TEXT)
                .append("birth_date", TIME)
                .append("gender", TEXT);
        return new ShopCollection(
                Entity.USERS, validator(object(List.of("_id", "geo_data", "registration_date"), fields)), List.of());
    }

    private static ShopCollection categories() {
        Document subcategory = object(
                List.of("subcategory_id"),
                new Document("subcategory_id", ID).append("name", TEXT).append("profit_margin", DECIMAL));
        Document fields = new Document("_id", ID).append("name", TEXT).append("subcategories", listOf(subcategory, 0));
        return new ShopCollection(
                Entity.CATEGORIES, validator(object(List.of("_id", "subcategories"), fields)), List.of());
    }

    private static ShopCollection products() {
        Document pricePoint = object(List.of("price", "date"), new Document("price", DECIMAL).append("date", TIME));
        Document fields = new Document("_id", ID)
                .append("name", TEXT)
                .append("category_id", ID)
                .append("subcategory_id", ID)
                .append("base_price", PRICE)
                .append("current_stock", INTEGER)
                .append("is_active", FLAG)
                .append("price_history", listOf(pricePoint, 0))
                .append("creation_date", TIME);
        List<Bson> indexes = List.of(
                Indexes.ascending("category_id", "subcategory_id"), Indexes.ascending("is_active", "current_stock"));
        return new ShopCollection(
                Entity.PRODUCTS,
                validator(object(List.of("_id", "base_price", "is_active", "price_history"), fields)),
                indexes);
    }

    private static ShopCollection transactions() {
        Document line = object(
                List.of("product_id", "quantity", "unit_price", "subtotal"),
                new Document("product_id", ID)
                        .append("quantity", COUNT)
                        .append("unit_price", PRICE)
                        .append("subtotal", PRICE));
        Document fields = new Document("_id", ID)
                .append("session_id", ID)
                .append("user_id", ID)
                .append("timestamp", TIME)
                .append("items", listOf(line, 1))
                .append("subtotal", PRICE)
                .append("discount", AMOUNT)
                .append("total", AMOUNT)
                .append("payment_method", CODE)
                .append("status", CODE);
        List<Bson> indexes = List.of(
                Indexes.compoundIndex(Indexes.ascending("user_id"), Indexes.descending("timestamp")),
                Indexes.ascending("timestamp"),
                Indexes.ascending("items.product_id", "timestamp"),
                Indexes.ascending("status", "timestamp"));
        List<String> required =
                List.of("_id", "user_id", "timestamp", "items", "subtotal", "discount", "total", "status");
        return new ShopCollection(Entity.TRANSACTIONS, validator(object(required, fields)), indexes);
    }

    /** The schema as a script that mongosh runs, again and again if one likes. */
    public static String script() {
        StringBuilder script = new StringBuilder("// The shop's collections. Run with: mongosh URI/ecom schema.js\n");
        for (ShopCollection collection : COLLECTIONS) {
            script.append("\nif (!db.getCollectionNames().includes(\"%1$s\")) db.createCollection(\"%1$s\");\n"
                    .formatted(collection.name()));
            script.append("db.runCommand({ collMod: \"%s\", validator: %s });\n"
                    .formatted(collection.name(), Mongosh.document(collection.validator())));
            for (Bson index : collection.indexes()) {
                script.append("db.%s.createIndex(%s);\n".formatted(collection.name(), Mongosh.document(index)));
            }
        }
        script.append("\n// Sample queries\n");
        SampleQueries.all().forEach((question, pipeline) -> script.append("\n// ")
                .append(question)
                .append('\n')
                .append(pipeline.toMongosh())
                .append('\n'));
        return script.toString();
    }
}

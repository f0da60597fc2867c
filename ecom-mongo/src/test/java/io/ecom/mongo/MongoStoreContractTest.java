package io.ecom.mongo;

import com.mongodb.client.MongoClient;
import io.ecom.model.Entity;
import io.ecom.model.load.Store;
import io.ecom.model.load.StoreContract;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;

class MongoStoreContractTest extends StoreContract {
    private static final TestMongo MONGO = new TestMongo();

    @AfterAll
    static void dropDatabase() {
        MONGO.close();
    }

    @Override
    protected Store open() {
        return MONGO.open();
    }

    @Override
    protected String contents() {
        StringBuilder contents = new StringBuilder();
        try (MongoClient client = MONGO.client()) {
            for (ShopCollection collection : MongoSchema.collections()) {
                client.getDatabase(MONGO.options().database())
                        .getCollection(collection.name())
                        .find()
                        .sort(new Document("_id", 1))
                        .forEach(document -> contents.append(document.toJson()).append('\n'));
            }
        }
        return contents.toString();
    }

    @Override
    protected Set<Entity> entities() {
        return Set.of(Entity.USERS, Entity.CATEGORIES, Entity.PRODUCTS, Entity.TRANSACTIONS);
    }
}

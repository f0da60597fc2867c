package io.ecom.mongo.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.model.Entity;
import io.ecom.mongo.MongoSchema;
import io.ecom.mongo.SchemaCheck;
import io.ecom.mongo.ShopCollection;
import io.ecom.mongo.codec.ShopCodecs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The validators' own keywords hold for whole shops, which the stand-in would not tell. */
class ShopsAreValidTest {
    @Test
    void theCoursesSampleIsValid(@TempDir Path folder) throws IOException {
        check(Shop.courseSample(folder));
    }

    @Test
    void shopsWithMissingFieldsAndHostileIdsAreValid() {
        check(Shop.random(1));
        check(Shop.random(2, "$where."));
    }

    private static void check(Shop shop) {
        for (ShopCollection collection : MongoSchema.collections()) {
            BsonDocument validator = collection.validator().toBsonDocument();
            assertThat(records(shop, collection.entity())).isNotEmpty().allSatisfy(record -> assertThat(
                            SchemaCheck.violations(validator, encode(record)))
                    .isEmpty());
        }
    }

    private static List<? extends Record> records(Shop shop, Entity entity) {
        return switch (entity) {
            case USERS -> shop.users();
            case CATEGORIES -> shop.categories();
            case PRODUCTS -> shop.products();
            case TRANSACTIONS -> shop.transactions();
            case SESSIONS -> throw new IllegalArgumentException("Sessions are not in MongoDB");
        };
    }

    @SuppressWarnings("unchecked")
    private static BsonDocument encode(Record record) {
        return new RawBsonDocument(record, (Codec<Record>) ShopCodecs.registry().get(record.getClass()));
    }
}

package io.ecom.mongo;

import io.ecom.model.Entity;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What a collection of the shop is: its name, what a document must look like and one index for each way it is asked.
 *
 * @param entity whose records it holds
 * @param validator a {@code $jsonSchema} that only a real server enforces
 */
public record ShopCollection(Entity entity, Document validator, List<Bson> indexes) {
    public ShopCollection {
        indexes = List.copyOf(indexes);
    }

    /** The name of the collection, which is the entity's. */
    public String name() {
        return entity.toString();
    }
}

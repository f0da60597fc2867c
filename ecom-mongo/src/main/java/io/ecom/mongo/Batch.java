package io.ecom.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.ecom.model.Entity;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * Consecutive records of one entity as encoded documents, ready to be written.
 *
 * @param from the position of the first among the entity's records
 */
record Batch(Entity entity, long from, List<RawBsonDocument> documents) {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final InsertManyOptions UNORDERED_INSERT = new InsertManyOptions().ordered(false);

    Batch {
        documents = List.copyOf(documents);
    }

    long until() {
        return from + documents.size();
    }

    String id(int index) {
        return documents.get(index).getString("_id").getValue();
    }

    /** Adds the documents, which fails for those whose ids are there; cheaper than {@link #upsertInto} for a server. */
    void insertInto(MongoCollection<RawBsonDocument> collection) {
        collection.insertMany(documents, UNORDERED_INSERT);
    }

    /** Puts every document in the place of the one with its id: writing a batch twice changes nothing. */
    void upsertInto(MongoCollection<RawBsonDocument> collection) {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>(documents.size());
        for (RawBsonDocument document : documents) {
            writes.add(new ReplaceOneModel<>(new BsonDocument("_id", document.get("_id")), document, UPSERT));
        }
        collection.bulkWrite(writes, UNORDERED);
    }
}

package io.ecom.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.ecom.model.Entity;
import io.ecom.model.load.Checkpoint;
import io.ecom.model.result.DataQuality;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** The one document that says which data set the database holds, and how far. */
final class Checkpoints {
    static final String ID = "data_set";

    private final MongoCollection<Document> collection;

    Checkpoints(MongoDatabase database) {
        this.collection = database.getCollection(Checkpoint.STORED_AS);
    }

    Optional<Checkpoint> read() {
        return Optional.ofNullable(collection.find(Filters.eq("_id", ID)).first())
                .map(Checkpoints::checkpoint);
    }

    void write(Checkpoint checkpoint) {
        collection.replaceOne(Filters.eq("_id", ID), document(checkpoint), new ReplaceOptions().upsert(true));
    }

    static Document document(Checkpoint checkpoint) {
        Document acknowledged = new Document();
        for (Entity entity : Entity.values()) {
            if (checkpoint.acknowledged().containsKey(entity)) {
                acknowledged.append(entity.toString(), checkpoint.acknowledged(entity));
            }
        }
        return new Document("_id", ID)
                .append("fingerprint", checkpoint.fingerprint())
                .append("complete", checkpoint.complete())
                .append("acknowledged", acknowledged)
                .append(
                        "admission",
                        checkpoint.admission().stream()
                                .map(Checkpoints::document)
                                .toList());
    }

    private static Document document(DataQuality found) {
        Document document = new Document("entity", found.entity())
                .append("rule", found.rule())
                .append("action", found.action())
                .append("checked", found.checked())
                .append("records", found.records());
        return found.share() == null ? document : document.append("share", new Decimal128(found.share()));
    }

    static Checkpoint checkpoint(Document document) {
        Document counts = document.get("acknowledged", Document.class);
        Map<Entity, Long> acknowledged = new EnumMap<>(Entity.class);
        for (Entity entity : Entity.values()) {
            if (counts.get(entity.toString()) instanceof Number count) {
                acknowledged.put(entity, count.longValue());
            }
        }
        List<DataQuality> admission = document.getList("admission", Document.class).stream()
                .map(Checkpoints::found)
                .toList();
        return new Checkpoint(
                document.getString("fingerprint"), document.getBoolean("complete"), acknowledged, admission);
    }

    private static DataQuality found(Document document) {
        return new DataQuality(
                document.getString("entity"),
                document.getString("rule"),
                document.getString("action"),
                ((Number) document.get("checked")).longValue(),
                ((Number) document.get("records")).longValue(),
                share(document.get("share", Decimal128.class)));
    }

    private static @Nullable BigDecimal share(@Nullable Decimal128 share) {
        return share == null ? null : share.bigDecimalValue();
    }
}

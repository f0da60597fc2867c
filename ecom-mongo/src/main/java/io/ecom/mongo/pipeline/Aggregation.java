package io.ecom.mongo.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bson.conversions.Bson;

/** Stages that run on one collection. */
public record Aggregation(String collection, List<Bson> stages) {
    public Aggregation {
        requireNonNull(collection, "collection");
        stages = List.copyOf(stages);
    }

    public static Aggregation on(String collection, Bson... stages) {
        return new Aggregation(collection, List.of(stages));
    }

    /** The aggregation as a line for mongosh. */
    public String toMongosh() {
        return "db.%s.aggregate(%s, { allowDiskUse: true })".formatted(collection, Mongosh.array(stages));
    }
}

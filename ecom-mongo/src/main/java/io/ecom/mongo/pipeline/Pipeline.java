package io.ecom.mongo.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A question to MongoDB as a value: what the server runs, and how its documents become the rows of the answer.
 *
 * <p>Implementations are records whose components are the question's options. They are immutable.
 *
 * @param <R> a row of the answer
 */
public interface Pipeline<R> {
    /** What the server runs, in this order; most questions need one aggregation, none more than four. */
    List<Aggregation> aggregations();

    /**
     * The rows that the documents make.
     *
     * @param found the documents of each aggregation, in their order; each can be walked once and is read as one walks
     */
    List<R> rows(List<Iterable<Document>> found);

    /** The stages of the main aggregation, which is the first. */
    default List<Bson> stages() {
        return aggregations().get(0).stages();
    }

    /** The question as lines that can be pasted into mongosh. */
    default String toMongosh() {
        return aggregations().stream().map(Aggregation::toMongosh).collect(Collectors.joining("\n"));
    }
}

package io.ecom.mongo.pipeline;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UnwindOptions;
import java.util.Arrays;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The stages that put beside each line of an order the product that it sold. They follow one another in this order. */
final class Shelf {
    private Shelf() {}

    /** Keeps the lines and puts their product ids into one array. */
    static Bson idsOfLines() {
        return Aggregates.project(Projections.fields(
                Projections.include("items", "status"), Projections.computed("ids", "$items.product_id")));
    }

    /** Looks all products of the order up at once. */
    static Bson productsOfLines() {
        return Aggregates.lookup(Sales.PRODUCTS, "ids", "_id", "shelf");
    }

    /** Gives each line its product; one that is not there stays missing. */
    static Bson linesWithProducts() {
        Document sameId = Sales.expression("$eq", "$$product._id", "$$line.product_id");
        Document matching = new Document(
                "$filter",
                new Document("input", "$shelf").append("as", "product").append("cond", sameId));
        Document line = new Document("quantity", "$$line.quantity")
                .append("subtotal", "$$line.subtotal")
                .append("product", Sales.expression("$arrayElemAt", matching, 0));
        return Aggregates.project(
                Projections.fields(Projections.include("status"), Projections.computed("items", eachLine(line))));
    }

    /** Puts the categories of the lines, in their order, into one array. */
    static Bson categoriesOfLines() {
        return Aggregates.addFields(new Field<>("categories", eachLine(orNull("$$line.product.category_id"))));
    }

    /**
     * Puts the only document that was looked up in the place of the array that holds it, or nothing where there is none. A
     * path through the array would not do: servers differ on arrays within arrays.
     */
    static Bson onlyOne(String field) {
        return Aggregates.unwind("$" + field, new UnwindOptions().preserveNullAndEmptyArrays(true));
    }

    /** A missing value as null, so that both make one group. */
    static Document orNull(String field) {
        return new Document("$ifNull", Arrays.<@Nullable Object>asList(field, null));
    }

    private static Document eachLine(Object result) {
        return new Document(
                "$map", new Document("input", "$items").append("as", "line").append("in", result));
    }
}

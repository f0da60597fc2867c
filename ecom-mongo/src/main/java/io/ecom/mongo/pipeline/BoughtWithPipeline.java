package io.ecom.mongo.pipeline;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.ecom.model.result.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The products that are bought together with one product, most often first.
 *
 * @param limit at most so many rows
 */
public record BoughtWithPipeline(String productId, int limit) implements Pipeline<BoughtWithPipeline.Companion> {
    /**
     * A product beside another one.
     *
     * @param together sales that hold both
     * @param confidence of the sales that hold the one, how many hold this one too
     */
    public record Companion(
            String productId,
            @Nullable String name,
            long together,
            @Nullable BigDecimal confidence) {}

    public BoughtWithPipeline {
        requireNonNull(productId, "productId");
        checkArgument(limit > 0, "Invalid limit '%s': expected a positive number", limit);
    }

    /** The companions, and how many sales hold the product at all. */
    @Override
    public List<Aggregation> aggregations() {
        Bson withProduct = Aggregates.match(Filters.eq("items.product_id", productId));
        Document basket = Sales.expression("$setUnion", "$items.product_id", List.of());
        return List.of(
                Aggregation.on(
                        Sales.TRANSACTIONS,
                        withProduct,
                        Sales.in(Period.ALL),
                        Aggregates.project(Projections.computed("basket", basket)),
                        Aggregates.unwind("$basket"),
                        Aggregates.group("$basket", Accumulators.sum("together", 1)),
                        Aggregates.match(Filters.ne("_id", productId)),
                        Aggregates.sort(Sorts.orderBy(Sorts.descending("together"), Sorts.ascending("_id"))),
                        Aggregates.limit(limit),
                        Aggregates.lookup(Sales.PRODUCTS, "_id", "_id", "product"),
                        Shelf.onlyOne("product"),
                        Aggregates.project(Projections.fields(
                                Projections.include("together"), Projections.computed("name", "$product.name")))),
                Aggregation.on(Sales.TRANSACTIONS, withProduct, Sales.in(Period.ALL), Aggregates.count("count")));
    }

    @Override
    public List<Companion> rows(List<Iterable<Document>> found) {
        long orders = Found.count(found.get(1));
        List<Companion> companions = new ArrayList<>();
        for (Document product : found.get(0)) {
            long together = Found.integer(product, "together");
            companions.add(new Companion(
                    product.getString("_id"),
                    product.getString("name"),
                    together,
                    Ratio.of(together, orders).rounded()));
        }
        return companions;
    }
}

package io.ecom.mongo.pipeline;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.UnwindOptions;
import io.ecom.model.Money;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.Utf8Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What became of the orders of each category: how many were completed, returned, cancelled … */
public record CategoryStatusPipeline(Period period) implements Pipeline<CategoryStatusPipeline.Status> {
    /**
     * The orders of one status that hold a product of one category.
     *
     * @param share of all orders that hold a product of the category
     * @param gross of the lines of the category
     */
    public record Status(
            @Nullable String categoryId,
            String status,
            long orders,
            @Nullable BigDecimal share,
            long units,
            Money gross) {}

    public CategoryStatusPipeline {
        requireNonNull(period, "period");
    }

    public static CategoryStatusPipeline ofAll() {
        return new CategoryStatusPipeline(Period.ALL);
    }

    @Override
    public List<Aggregation> aggregations() {
        Document category = Shelf.orNull("$items.product.category_id");
        return List.of(Aggregation.on(
                Sales.TRANSACTIONS,
                Sales.transactionsIn(period),
                Shelf.idsOfLines(),
                Shelf.productsOfLines(),
                Shelf.linesWithProducts(),
                Shelf.categoriesOfLines(),
                Aggregates.unwind("$items", new UnwindOptions().includeArrayIndex("line")),
                Aggregates.group(
                        new Document("category", category).append("status", "$status"),
                        Accumulators.sum("orders", Sales.firstOf("$categories", category, "$line")),
                        Accumulators.sum("units", "$items.quantity"),
                        Accumulators.sum("gross", "$items.subtotal"))));
    }

    @Override
    public List<Status> rows(List<Iterable<Document>> found) {
        List<Document> groups = new ArrayList<>();
        found.get(0).forEach(groups::add);
        Map<@Nullable String, Long> orders = new HashMap<>();
        groups.forEach(group -> orders.merge(category(group), Found.integer(group, "orders"), Long::sum));
        return groups.stream()
                .map(group -> row(group, orders.get(category(group))))
                .sorted(Comparator.comparing(Status::categoryId, Utf8Order.FIRST_MISSING)
                        .thenComparing(Status::status, Utf8Order.FIRST_MISSING))
                .toList();
    }

    private static @Nullable String category(Document group) {
        return group.get("_id", Document.class).getString("category");
    }

    private static Status row(Document group, long ofCategory) {
        long orders = Found.integer(group, "orders");
        return new Status(
                category(group),
                group.get("_id", Document.class).getString("status"),
                orders,
                Ratio.of(orders, ofCategory).rounded(),
                Found.integer(group, "units"),
                Found.money(group, "gross"));
    }
}

package io.ecom.mongo.pipeline;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.ecom.model.Money;
import io.ecom.mongo.codec.Decimals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What each change of a product's price did to its sales, from the history that the product carries.
 *
 * @param window how far before and after a change sales count; one at its very instant is after it
 */
public record PriceChangesPipeline(String productId, Duration window) implements Pipeline<PriceChangesPipeline.Change> {
    /** The sales of a product in the window before a change of its price and in the one after. */
    public record Change(
            Instant date,
            Money oldPrice,
            Money newPrice,
            long unitsBefore,
            long unitsAfter,
            Money revenueBefore,
            Money revenueAfter) {}

    public PriceChangesPipeline {
        requireNonNull(productId, "productId");
        checkArgument(
                window.toMillis() > 0 && window.toDays() < 100_000,
                "Invalid window '%s': expected a positive time",
                window);
    }

    /** The sold lines beside each change, and the history itself, for changes without a sale around them. */
    @Override
    public List<Aggregation> aggregations() {
        // A set: prices that follow each other in one instant are one change.
        Document dates = Sales.expression("$setUnion", "$product.price_history.date", List.of());
        Document isBefore = Sales.expression("$lt", "$timestamp", "$change");
        return List.of(
                Aggregation.on(
                        Sales.TRANSACTIONS,
                        Aggregates.match(Filters.eq("items.product_id", productId)),
                        Sales.in(Period.ALL),
                        Aggregates.unwind("$items"),
                        Aggregates.match(Filters.eq("items.product_id", productId)),
                        Aggregates.lookup(Sales.PRODUCTS, "items.product_id", "_id", "product"),
                        Aggregates.unwind("$product"),
                        Aggregates.project(Projections.fields(
                                Projections.include("timestamp", "items"), Projections.computed("change", dates))),
                        Aggregates.unwind("$change"),
                        Aggregates.match(Filters.expr(Sales.expression("$and", afterStart(), beforeEnd()))),
                        Aggregates.group(
                                "$change",
                                Accumulators.sum(
                                        "unitsBefore", Sales.expression("$cond", isBefore, "$items.quantity", 0L)),
                                Accumulators.sum(
                                        "unitsAfter", Sales.expression("$cond", isBefore, 0L, "$items.quantity")),
                                Accumulators.sum(
                                        "before",
                                        Sales.expression("$cond", isBefore, "$items.subtotal", Decimals.ZERO)),
                                Accumulators.sum(
                                        "after",
                                        Sales.expression("$cond", isBefore, Decimals.ZERO, "$items.subtotal")))),
                Aggregation.on(
                        Sales.PRODUCTS,
                        Aggregates.match(Filters.eq("_id", productId)),
                        Aggregates.unwind("$price_history"),
                        Aggregates.project(Projections.fields(
                                Projections.computed("price", "$price_history.price"),
                                Projections.computed("date", "$price_history.date"))),
                        Aggregates.sort(Sorts.ascending("date"))));
    }

    private Document afterStart() {
        return Sales.expression("$gte", "$timestamp", Sales.expression("$subtract", "$change", window.toMillis()));
    }

    private Document beforeEnd() {
        return Sales.expression("$lt", "$timestamp", Sales.expression("$add", "$change", window.toMillis()));
    }

    @Override
    public List<Change> rows(List<Iterable<Document>> found) {
        Map<Instant, Document> sales = new HashMap<>();
        found.get(0).forEach(change -> sales.put(Found.time(change, "_id"), change));
        List<Change> changes = new ArrayList<>();
        Money oldPrice = null;
        for (Document point : found.get(1)) {
            Money price = Found.money(point, "price");
            Instant date = Found.time(point, "date");
            if (oldPrice != null && !price.equals(oldPrice)) {
                changes.add(change(date, oldPrice, price, sales.get(date)));
            }
            oldPrice = price;
        }
        return changes;
    }

    private static Change change(Instant date, Money oldPrice, Money price, @Nullable Document sales) {
        return sales == null
                ? new Change(date, oldPrice, price, 0, 0, Money.ZERO, Money.ZERO)
                : new Change(
                        date,
                        oldPrice,
                        price,
                        Found.integer(sales, "unitsBefore"),
                        Found.integer(sales, "unitsAfter"),
                        Found.money(sales, "before"),
                        Found.money(sales, "after"));
    }
}

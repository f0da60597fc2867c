package io.ecom.mongo.pipeline;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import io.ecom.model.Money;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** How many different products a sale holds: the sales of each size, smallest baskets first. */
public record BasketSizesPipeline(Period period) implements Pipeline<BasketSizesPipeline.Size> {
    /** The sales with so many different products. */
    public record Size(long products, long orders, long units, Money net) {}

    public BasketSizesPipeline {
        requireNonNull(period, "period");
    }

    public static BasketSizesPipeline ofAll() {
        return new BasketSizesPipeline(Period.ALL);
    }

    @Override
    public List<Aggregation> aggregations() {
        Document basket = Sales.expression("$setUnion", "$items.product_id", List.of());
        return List.of(Aggregation.on(
                Sales.TRANSACTIONS,
                Sales.in(period),
                Aggregates.group(
                        Sales.expression("$size", basket),
                        Accumulators.sum("orders", 1),
                        Accumulators.sum("units", Sales.sum("$items.quantity")),
                        Accumulators.sum("net", "$total")),
                Aggregates.sort(Sorts.ascending("_id"))));
    }

    @Override
    public List<Size> rows(List<Iterable<Document>> found) {
        List<Size> sizes = new ArrayList<>();
        for (Document size : found.get(0)) {
            sizes.add(new Size(
                    Found.integer(size, "_id"),
                    Found.integer(size, "orders"),
                    Found.integer(size, "units"),
                    Found.money(size, "net")));
        }
        return sizes;
    }
}

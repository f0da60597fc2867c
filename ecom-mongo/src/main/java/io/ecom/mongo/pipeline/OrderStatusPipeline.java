package io.ecom.mongo.pipeline;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import io.ecom.model.Money;
import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;

/** How many transactions there are of each status, and what they are worth: the table {@code order_status}. */
public record OrderStatusPipeline(Period period) implements Pipeline<OrderStatus> {
    public OrderStatusPipeline {
        requireNonNull(period, "period");
    }

    public static OrderStatusPipeline ofAll() {
        return new OrderStatusPipeline(Period.ALL);
    }

    @Override
    public List<Aggregation> aggregations() {
        return List.of(Aggregation.on(
                Sales.TRANSACTIONS,
                Sales.transactionsIn(period),
                Aggregates.group(
                        "$status",
                        Accumulators.sum("orders", 1),
                        Accumulators.sum("gross", "$subtotal"),
                        Accumulators.sum("net", "$total"))));
    }

    @Override
    public List<OrderStatus> rows(List<Iterable<Document>> found) {
        List<Document> statuses = new ArrayList<>();
        found.get(0).forEach(statuses::add);
        long orders = statuses.stream()
                .mapToLong(status -> Found.integer(status, "orders"))
                .sum();
        return statuses.stream()
                .map(status -> row(status, orders))
                .sorted(Comparator.comparingLong(OrderStatus::orders)
                        .reversed()
                        .thenComparing(OrderStatus::status, Utf8Order.FIRST_MISSING))
                .toList();
    }

    private static OrderStatus row(Document status, long all) {
        long orders = Found.integer(status, "orders");
        Money gross = Found.money(status, "gross");
        return new OrderStatus(
                status.getString("_id"), orders, Ratio.of(orders, all).rounded(), gross, Found.money(status, "net"));
    }
}

package io.ecom.mongo.pipeline;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import io.ecom.model.Money;
import io.ecom.model.result.PurchaseFrequency;
import io.ecom.model.result.PurchaseSegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;

/**
 * All users by their number of sales: the table {@code purchase_frequency}.
 *
 * <p>The server groups buyers by how often they bought; who never did is the rest of the users, so that no user is looked
 * up among the transactions.
 */
public record PurchaseFrequencyPipeline(Period period) implements Pipeline<PurchaseFrequency> {
    private static final PurchaseSegment[] SEGMENTS = PurchaseSegment.values();

    public PurchaseFrequencyPipeline {
        requireNonNull(period, "period");
    }

    public static PurchaseFrequencyPipeline ofAll() {
        return new PurchaseFrequencyPipeline(Period.ALL);
    }

    @Override
    public List<Aggregation> aggregations() {
        return List.of(
                Aggregation.on(
                        Sales.TRANSACTIONS,
                        Sales.in(period),
                        Aggregates.group(
                                "$user_id", Accumulators.sum("orders", 1), Accumulators.sum("revenue", "$total")),
                        Aggregates.group(
                                "$orders", Accumulators.sum("users", 1), Accumulators.sum("revenue", "$revenue"))),
                Sales.countOfUsers());
    }

    @Override
    public List<PurchaseFrequency> rows(List<Iterable<Document>> found) {
        long[] users = new long[SEGMENTS.length];
        long[] orders = new long[SEGMENTS.length];
        Money[] revenue = new Money[SEGMENTS.length];
        Arrays.fill(revenue, Money.ZERO);
        long buyers = 0;
        for (Document group : found.get(0)) {
            long times = Found.integer(group, "_id");
            long count = Found.integer(group, "users");
            int segment = segmentOf(times);
            users[segment] += count;
            orders[segment] += times * count;
            revenue[segment] = revenue[segment].plus(Found.money(group, "revenue"));
            buyers += count;
        }
        users[0] = Found.count(found.get(1)) - buyers;
        List<PurchaseFrequency> rows = new ArrayList<>();
        for (int i = 0; i < users.length; i++) {
            rows.add(PurchaseFrequency.of(SEGMENTS[i], users[i], orders[i], revenue[i]));
        }
        return rows;
    }

    private static int segmentOf(long orders) {
        int segment = 0;
        while (!SEGMENTS[segment].contains(orders)) {
            segment++;
        }
        return segment;
    }
}

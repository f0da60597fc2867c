package io.ecom.mongo.pipeline;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import io.ecom.model.Money;
import io.ecom.model.result.PurchaseFrequency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * All users by their number of sales: the table {@code purchase_frequency}.
 *
 * <p>The server groups buyers by how often they bought; who never did is the rest of the users, so that no user is looked
 * up among the transactions.
 */
public record PurchaseFrequencyPipeline(Period period) implements Pipeline<PurchaseFrequency> {
    private record Segment(String name, long min, @Nullable Long max) {
        boolean contains(long orders) {
            return orders >= min && (max == null || orders <= max);
        }
    }

    private static final List<Segment> SEGMENTS = List.of(
            new Segment("none", 0, 0L),
            new Segment("one_time", 1, 1L),
            new Segment("occasional", 2, 4L),
            new Segment("regular", 5, 9L),
            new Segment("frequent", 10, null));

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
        long[] users = new long[SEGMENTS.size()];
        long[] orders = new long[SEGMENTS.size()];
        Money[] revenue = new Money[SEGMENTS.size()];
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
            Segment segment = SEGMENTS.get(i);
            rows.add(new PurchaseFrequency(
                    segment.name(), segment.min(), segment.max(), users[i], orders[i], revenue[i]));
        }
        return rows;
    }

    private static int segmentOf(long orders) {
        int segment = 0;
        while (!SEGMENTS.get(segment).contains(orders)) {
            segment++;
        }
        return segment;
    }
}

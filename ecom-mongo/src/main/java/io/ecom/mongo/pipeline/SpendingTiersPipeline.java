package io.ecom.mongo.pipeline;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import io.ecom.model.Money;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.SpendingTier;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * The buyers, best first, cut at 5, 20 and 50 percent: the table {@code spending_tiers}.
 *
 * <p>The server ranks the buyers; the cuts are made here as the ranking streams by, since a rank inside a document would
 * not fit into one when there are many buyers.
 */
public record SpendingTiersPipeline(Period period) implements Pipeline<SpendingTier> {
    private static final List<String> TIERS = List.of("platinum", "gold", "silver", "bronze");

    private record Buyer(long orders, Money revenue) {}

    public SpendingTiersPipeline {
        requireNonNull(period, "period");
    }

    public static SpendingTiersPipeline ofAll() {
        return new SpendingTiersPipeline(Period.ALL);
    }

    @Override
    public List<Aggregation> aggregations() {
        return List.of(
                Aggregation.on(
                        Sales.TRANSACTIONS,
                        Sales.in(period),
                        Aggregates.group(
                                "$user_id", Accumulators.sum("orders", 1), Accumulators.sum("revenue", "$total")),
                        Aggregates.sort(Sorts.orderBy(Sorts.descending("revenue"), Sorts.ascending("_id")))),
                Sales.countOfUsers());
    }

    @Override
    public List<SpendingTier> rows(List<Iterable<Document>> found) {
        List<Buyer> buyers = new ArrayList<>();
        found.get(0)
                .forEach(user -> buyers.add(new Buyer(Found.integer(user, "orders"), Found.money(user, "revenue"))));
        Money all = revenue(buyers);
        int count = buyers.size();
        int[] cuts = {0, ceilOf(count, 20), ceilOf(count, 5), ceilOf(count, 2), count};
        List<SpendingTier> rows = new ArrayList<>();
        for (int tier = 0; tier < TIERS.size(); tier++) {
            rows.add(row(TIERS.get(tier), buyers.subList(cuts[tier], cuts[tier + 1]), all));
        }
        long others = Found.count(found.get(1)) - count;
        rows.add(new SpendingTier(
                "none", others, 0, Money.ZERO, Ratio.of(Money.ZERO, all).rounded(), null, null));
        return rows;
    }

    private static SpendingTier row(String name, List<Buyer> tier, Money all) {
        long orders = tier.stream().mapToLong(Buyer::orders).sum();
        Money revenue = revenue(tier);
        return new SpendingTier(
                name,
                tier.size(),
                orders,
                revenue,
                Ratio.of(revenue, all).rounded(),
                Ratio.mean(revenue, orders).money(),
                tier.isEmpty() ? null : tier.get(tier.size() - 1).revenue());
    }

    private static Money revenue(List<Buyer> buyers) {
        return buyers.stream().map(Buyer::revenue).reduce(Money.ZERO, Money::plus);
    }

    private static int ceilOf(int whole, int part) {
        return (whole + part - 1) / part;
    }
}

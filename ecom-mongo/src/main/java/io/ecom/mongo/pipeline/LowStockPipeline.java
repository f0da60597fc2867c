package io.ecom.mongo.pipeline;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.ecom.model.result.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Active products that run out soon at the pace at which they sold, the most pressing first.
 *
 * @param until the end of the days whose sales make the pace
 * @param days how many days these are
 * @param cover products with stock for at most so many days are low
 */
public record LowStockPipeline(Instant until, int days, int cover) implements Pipeline<LowStockPipeline.LowStock> {
    /**
     * A product with little stock.
     *
     * @param units sold during the days
     * @param daysOfCover the stock over the units of a day
     */
    public record LowStock(String productId, @Nullable String name, long stock, long units, BigDecimal daysOfCover) {}

    private record Candidate(String id, @Nullable String name, long stock, long units) {}

    public LowStockPipeline {
        requireNonNull(until, "until");
        checkArgument(days > 0 && days <= 10_000, "Invalid days '%s': expected a number from 1 to 10000", days);
        checkArgument(cover >= 0, "Invalid cover '%s': expected days", cover);
    }

    @Override
    public List<Aggregation> aggregations() {
        return List.of(Aggregation.on(
                Sales.TRANSACTIONS,
                Sales.in(Period.between(until.minus(Duration.ofDays(days)), until)),
                Aggregates.project(Projections.include("items")),
                Aggregates.unwind("$items"),
                Aggregates.group("$items.product_id", Accumulators.sum("units", "$items.quantity")),
                Aggregates.lookup(Sales.PRODUCTS, "_id", "_id", "product"),
                Aggregates.unwind("$product"),
                Aggregates.match(
                        Filters.and(Filters.eq("product.is_active", true), Filters.ne("product.current_stock", null))),
                Aggregates.project(Projections.fields(
                        Projections.include("units"),
                        Projections.computed("name", "$product.name"),
                        Projections.computed("stock", "$product.current_stock")))));
    }

    @Override
    public List<LowStock> rows(List<Iterable<Document>> found) {
        List<Candidate> low = new ArrayList<>();
        for (Document product : found.get(0)) {
            Candidate candidate = new Candidate(
                    product.getString("_id"),
                    product.getString("name"),
                    Found.integer(product, "stock"),
                    Found.integer(product, "units"));
            if (times(candidate.stock(), days).compareTo(times(candidate.units(), cover)) <= 0) {
                low.add(candidate);
            }
        }
        low.sort(LowStockPipeline::byCover);
        return low.stream().map(this::row).toList();
    }

    /** Compares a/b with c/d as ad with cb: exactly. */
    private static int byCover(Candidate one, Candidate two) {
        int order = times(one.stock(), two.units()).compareTo(times(two.stock(), one.units()));
        return order != 0 ? order : Comparator.comparing(Candidate::id).compare(one, two);
    }

    private LowStock row(Candidate low) {
        BigDecimal cover = new Ratio(times(low.stock(), days), BigInteger.valueOf(low.units())).rounded();
        return new LowStock(low.id(), low.name(), low.stock(), low.units(), requireNonNull(cover));
    }

    private static BigInteger times(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}

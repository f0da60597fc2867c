package io.ecom.mongo.pipeline;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UnwindOptions;
import io.ecom.model.result.ProductSales;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The products that sold, best first: the table {@code product_sales} as far as MongoDB knows it.
 *
 * <p>Page views belong to sessions, which live elsewhere: the rows' {@code views} are always 0, and a product that was
 * only looked at has no row.
 *
 * @param categoryId only products of this category, or null for all
 * @param limit at most so many rows
 */
public record ProductSalesPipeline(Period period, @Nullable String categoryId, Ranking ranking, int limit)
        implements Pipeline<ProductSales> {
    /** What makes a product the best; equal ones stand in the order of their ids. */
    public enum Ranking {
        BY_REVENUE,
        BY_UNITS
    }

    public ProductSalesPipeline {
        requireNonNull(period, "period");
        requireNonNull(ranking, "ranking");
        checkArgument(limit > 0, "Invalid limit '%s': expected a positive number", limit);
    }

    /** All products that sold, by revenue. */
    public static ProductSalesPipeline ofAll() {
        return top(Integer.MAX_VALUE, Ranking.BY_REVENUE);
    }

    public static ProductSalesPipeline top(int limit, Ranking ranking) {
        return new ProductSalesPipeline(Period.ALL, null, ranking, limit);
    }

    @Override
    public List<Aggregation> aggregations() {
        List<Bson> stages = new ArrayList<>(List.of(
                Sales.in(period),
                Aggregates.project(Projections.fields(
                        Projections.include("items"), Projections.computed("ids", "$items.product_id"))),
                Aggregates.unwind("$items", new UnwindOptions().includeArrayIndex("line")),
                Aggregates.group(
                        "$items.product_id",
                        Accumulators.sum("orders", Sales.firstOf("$ids", "$items.product_id", "$line")),
                        Accumulators.sum("units", "$items.quantity"),
                        Accumulators.sum("revenue", "$items.subtotal")),
                Aggregates.lookup(Sales.PRODUCTS, "_id", "_id", "product"),
                Shelf.onlyOne("product")));
        if (categoryId != null) {
            stages.add(Aggregates.match(Filters.eq("product.category_id", categoryId)));
        }
        stages.add(Aggregates.sort(Sorts.orderBy(
                Sorts.descending(ranking == Ranking.BY_REVENUE ? "revenue" : "units"), Sorts.ascending("_id"))));
        if (limit < Integer.MAX_VALUE) {
            stages.add(Aggregates.limit(limit));
        }
        stages.add(Aggregates.project(Projections.fields(
                Projections.include("orders", "units", "revenue"),
                Projections.computed("name", "$product.name"),
                Projections.computed("category", "$product.category_id"))));
        return List.of(new Aggregation(Sales.TRANSACTIONS, stages));
    }

    @Override
    public List<ProductSales> rows(List<Iterable<Document>> found) {
        List<ProductSales> rows = new ArrayList<>();
        for (Document product : found.get(0)) {
            rows.add(new ProductSales(
                    product.getString("_id"),
                    product.getString("name"),
                    product.getString("category"),
                    Found.integer(product, "orders"),
                    Found.integer(product, "units"),
                    Found.money(product, "revenue"),
                    0));
        }
        return rows;
    }
}

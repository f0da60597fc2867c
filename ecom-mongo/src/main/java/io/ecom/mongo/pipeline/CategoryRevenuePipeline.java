package io.ecom.mongo.pipeline;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UnwindOptions;
import io.ecom.model.Money;
import io.ecom.model.result.CategoryRevenue;
import io.ecom.model.result.Utf8Order;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What each category earned: the table {@code category_revenue}.
 *
 * <p>An order's products are looked up once for all its lines. Profit is the revenue of each subcategory times its margin,
 * summed exactly and rounded once.
 */
public record CategoryRevenuePipeline(Period period) implements Pipeline<CategoryRevenue> {
    public CategoryRevenuePipeline {
        requireNonNull(period, "period");
    }

    public static CategoryRevenuePipeline ofAll() {
        return new CategoryRevenuePipeline(Period.ALL);
    }

    /** The sales by subcategory, and the categories that have a product with one. */
    @Override
    public List<Aggregation> aggregations() {
        return List.of(
                Aggregation.on(
                        Sales.TRANSACTIONS,
                        Sales.in(period),
                        Shelf.idsOfLines(),
                        Shelf.productsOfLines(),
                        Shelf.linesWithProducts(),
                        Shelf.categoriesOfLines(),
                        Aggregates.unwind("$items", new UnwindOptions().includeArrayIndex("line")),
                        bySubcategory(),
                        Aggregates.lookup(Sales.CATEGORIES, "_id.category", "_id", "category"),
                        Shelf.onlyOne("category"),
                        Aggregates.project(Projections.fields(
                                Projections.include("orders", "units", "revenue"),
                                Projections.computed("name", "$category.name"),
                                Projections.computed("subcategories", "$category.subcategories")))),
                Aggregation.on(
                        Sales.PRODUCTS,
                        Aggregates.match(Filters.ne("subcategory_id", null)),
                        Aggregates.group("$category_id")));
    }

    private static Bson bySubcategory() {
        return Aggregates.group(
                new Document("category", Shelf.orNull("$items.product.category_id"))
                        .append("subcategory", Shelf.orNull("$items.product.subcategory_id")),
                Accumulators.sum(
                        "orders", Sales.firstOf("$categories", Shelf.orNull("$items.product.category_id"), "$line")),
                Accumulators.sum("units", "$items.quantity"),
                Accumulators.sum("revenue", "$items.subtotal"));
    }

    @Override
    public List<CategoryRevenue> rows(List<Iterable<Document>> found) {
        Map<@Nullable String, CategoryTotal> totals = new HashMap<>();
        for (Document document : found.get(0)) {
            String id = document.get("_id", Document.class).getString("category");
            totals.computeIfAbsent(id, category -> new CategoryTotal(category, document.getString("name")))
                    .add(document);
        }
        Set<@Nullable String> withMargins = new HashSet<>();
        found.get(1).forEach(category -> withMargins.add(category.getString("_id")));
        Money all = revenue(totals.values());
        return totals.values().stream()
                .map(total -> total.row(all, withMargins.contains(total.id())))
                .sorted(Comparator.comparing(CategoryRevenue::revenue)
                        .reversed()
                        .thenComparing(CategoryRevenue::categoryId, Utf8Order.FIRST_MISSING))
                .toList();
    }

    private static Money revenue(Collection<CategoryTotal> totals) {
        return totals.stream().map(CategoryTotal::revenue).reduce(Money.ZERO, Money::plus);
    }
}

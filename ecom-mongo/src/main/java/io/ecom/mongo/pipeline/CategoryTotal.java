package io.ecom.mongo.pipeline;

import io.ecom.model.Money;
import io.ecom.model.result.CategoryRevenue;
import io.ecom.model.result.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Adds up what the subcategories of one category sold. */
final class CategoryTotal {
    private final @Nullable String id;
    private final @Nullable String name;
    private long orders;
    private long units;
    private Money revenue = Money.ZERO;
    private BigDecimal profit = BigDecimal.ZERO;

    CategoryTotal(@Nullable String id, @Nullable String name) {
        this.id = id;
        this.name = name;
    }

    void add(Document subcategory) {
        Money amount = Found.money(subcategory, "revenue");
        orders += Found.integer(subcategory, "orders");
        units += Found.integer(subcategory, "units");
        revenue = revenue.plus(amount);
        profit = profit.add(amount.toBigDecimal().multiply(margin(subcategory)));
    }

    @Nullable
    String id() {
        return id;
    }

    Money revenue() {
        return revenue;
    }

    CategoryRevenue row(Money ofAll, boolean namesSubcategories) {
        return new CategoryRevenue(
                id,
                name,
                orders,
                units,
                revenue,
                Ratio.of(revenue, ofAll).rounded(),
                namesSubcategories ? Money.of(profit) : null);
    }

    /** The margin of the subcategory that the group is of; nothing is earned without one. */
    private static BigDecimal margin(Document group) {
        String id = group.get("_id", Document.class).getString("subcategory");
        List<Document> subcategories = group.getList("subcategories", Document.class, List.of());
        return subcategories.stream()
                .filter(subcategory -> id != null && id.equals(subcategory.getString("subcategory_id")))
                .findFirst()
                .map(subcategory -> subcategory.get("profit_margin", Decimal128.class))
                .map(Decimal128::bigDecimalValue)
                .orElse(BigDecimal.ZERO);
    }
}

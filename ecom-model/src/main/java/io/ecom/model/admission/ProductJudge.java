package io.ecom.model.admission;

import io.ecom.model.Ids;
import io.ecom.model.Money;
import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class ProductJudge implements Judge<ProductJudge.Draft> {
    record Draft(
            @Nullable String name,
            @Nullable String categoryId,
            @Nullable String subcategoryId,
            @Nullable BigDecimal basePrice,
            @Nullable Long currentStock,
            boolean active,
            List<PricePoint> history,
            @Nullable Instant creationDate) {}

    @Override
    public Draft read(Fields fields) {
        return new Draft(
                fields.text("name"),
                fields.text("category_id"),
                fields.text("subcategory_id"),
                fields.number("base_price"),
                fields.whole("current_stock"),
                !Boolean.FALSE.equals(fields.flag("is_active")),
                fields.objects("price_history").stream()
                        .map(ProductJudge::pricePoint)
                        .toList(),
                WrittenTime.of(fields, "creation_date").requireOrMissing());
    }

    @Override
    public Product judge(String id, Draft draft, References known, Set<Rule> repairs) {
        Money basePrice = Amounts.moneyOrNull(draft.basePrice);
        if (basePrice == null || !basePrice.isPositive()) {
            throw new Rejection(
                    Rule.BAD_PRICE,
                    "Invalid base_price '%s': expected a positive amount".formatted(Excerpt.of(draft.basePrice)));
        }
        String categoryId = Ids.isValid(draft.categoryId) ? draft.categoryId : null;
        if (categoryId == null || !known.hasCategory(categoryId)) {
            repairs.add(Rule.UNKNOWN_CATEGORY);
        }
        String subcategoryId = draft.subcategoryId;
        if (subcategoryId != null && !known.hasSubcategory(categoryId, subcategoryId)) {
            repairs.add(Rule.UNKNOWN_SUBCATEGORY);
            subcategoryId = null;
        }
        return new Product(
                id,
                draft.name,
                categoryId,
                subcategoryId,
                basePrice,
                draft.currentStock,
                draft.active,
                sorted(draft.history, repairs),
                draft.creationDate);
    }

    private static List<PricePoint> sorted(List<PricePoint> history, Set<Rule> repairs) {
        List<PricePoint> sorted = new ArrayList<>(history);
        sorted.sort(Comparator.comparing(PricePoint::date));
        if (!sorted.equals(history)) {
            repairs.add(Rule.UNSORTED_HISTORY);
        }
        return sorted;
    }

    private static PricePoint pricePoint(Fields fields) {
        Money price = Amounts.moneyOrNull(fields.number("price"));
        if (price == null) {
            throw Fields.wrongType("price_history.price", fields.values().get("price"), "an amount");
        }
        Instant date = WrittenTime.of(fields, "date").requireOrMissing();
        if (date == null) {
            throw Fields.wrongType("price_history.date", null, "a time");
        }
        return new PricePoint(price, date);
    }
}

package io.ecom.analytics.answer;

import io.ecom.model.Money;
import io.ecom.model.result.CategoryRevenue;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.Utf8Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each category with a sale. */
final class CategoryRevenueAnswer {
    private CategoryRevenueAnswer() {}

    static Answer<CategoryRevenue> of(ProductLedger ledger) {
        Map<String, Sums> byCategory = new HashMap<>();
        long all = 0;
        for (ProductLedger.Entry entry : ledger.products()) {
            String category = entry.product().categoryId();
            byCategory.computeIfAbsent(category, key -> new Sums()).add(entry, ledger.margin(entry.product()));
            all += entry.revenue();
        }
        List<CategoryRevenue> rows = new ArrayList<>();
        for (Map.Entry<String, Long> orders : ledger.categoryOrders().entrySet()) {
            String category = orders.getKey();
            Sums sums = byCategory.get(category);
            rows.add(new CategoryRevenue(
                    category,
                    ledger.categoryName(category),
                    orders.getValue(),
                    sums.units,
                    Money.ofCents(sums.revenue),
                    Ratio.of(sums.revenue, all).rounded(),
                    sums.profit()));
        }
        rows.sort(Comparator.comparing(CategoryRevenue::revenue)
                .reversed()
                .thenComparing(CategoryRevenue::categoryId, Utf8Order.FIRST_MISSING));
        return Answer.of(CategoryRevenue.class, rows);
    }

    private static final class Sums {
        private long units;
        private long revenue;
        private BigDecimal profitCents = BigDecimal.ZERO;
        private boolean namesSubcategory;

        void add(ProductLedger.Entry entry, @Nullable BigDecimal margin) {
            units += entry.units();
            revenue += entry.revenue();
            namesSubcategory |= entry.product().subcategoryId() != null;
            if (margin != null) {
                profitCents = profitCents.add(margin.multiply(BigDecimal.valueOf(entry.revenue())));
            }
        }

        @Nullable
        Money profit() {
            return namesSubcategory ? Money.of(profitCents.movePointLeft(2)) : null;
        }
    }
}

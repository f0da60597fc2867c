package io.ecom.analytics.answer;

import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import io.ecom.model.Times;
import io.ecom.model.result.PriceChange;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.Utf8Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the prices of each category changed on each day on which any did. */
final class PriceChangesAnswer {
    private PriceChangesAnswer() {}

    static Answer<PriceChange> of(ProductLedger ledger) {
        Map<String, Map<LocalDate, Changes>> categories = new TreeMap<>(Utf8Order.FIRST_MISSING);
        Map<String, Long> sizes = new HashMap<>();
        for (ProductLedger.Entry entry : ledger.products()) {
            Product product = entry.product();
            sizes.merge(product.categoryId(), 1L, Long::sum);
            List<PricePoint> history = product.priceHistory();
            for (int i = 1; i < history.size(); i++) {
                long before = history.get(i - 1).price().cents();
                long after = history.get(i).price().cents();
                if (before != after) {
                    categories
                            .computeIfAbsent(product.categoryId(), category -> new TreeMap<>())
                            .computeIfAbsent(Times.day(history.get(i).date()), day -> new Changes())
                            .add(before, after);
                }
            }
        }
        List<PriceChange> rows = new ArrayList<>();
        categories.forEach((category, days) -> days.forEach((date, changes) -> rows.add(new PriceChange(
                category,
                date,
                sizes.get(category),
                changes.raised,
                changes.lowered,
                Ratio.of(changes.after - changes.before, changes.before).rounded(),
                ledger.categoryName(category)))));
        return Answer.of(PriceChange.class, rows);
    }

    /** The changes of one category on one day; prices in cents. */
    private static final class Changes {
        private long raised;
        private long lowered;
        private long before;
        private long after;

        void add(long oldPrice, long newPrice) {
            raised += newPrice > oldPrice ? 1 : 0;
            lowered += newPrice < oldPrice ? 1 : 0;
            before += oldPrice;
            after += newPrice;
        }
    }
}

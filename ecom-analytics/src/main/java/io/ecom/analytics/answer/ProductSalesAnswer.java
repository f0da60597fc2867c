package io.ecom.analytics.answer;

import io.ecom.model.Money;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Each product with a sale or a view. */
final class ProductSalesAnswer {
    private ProductSalesAnswer() {}

    static Answer<ProductSales> of(ProductLedger ledger) {
        List<ProductSales> rows = new ArrayList<>();
        for (ProductLedger.Entry entry : ledger.products()) {
            if (entry.orders() > 0 || entry.views() > 0) {
                rows.add(new ProductSales(
                        entry.product().productId(),
                        entry.product().name(),
                        entry.product().categoryId(),
                        entry.orders(),
                        entry.units(),
                        Money.ofCents(entry.revenue()),
                        entry.views()));
            }
        }
        rows.sort(Comparator.comparing(ProductSales::revenue)
                .reversed()
                .thenComparing(ProductSales::productId, Utf8Order.FIRST_MISSING));
        return Answer.of(ProductSales.class, rows);
    }
}

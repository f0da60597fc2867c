package io.ecom.analytics.answer;

import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.PageView;
import io.ecom.model.Session;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.CategoryDay;
import io.ecom.model.result.Utf8Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Views and sales of each category on each day on which it has any. */
final class CategoryDailyAnswer implements RecordSink {
    private static final int VIEWS = 0;
    private static final int UNITS = 1;
    private static final int CENTS = 2;

    private final ProductLedger products;
    private final Map<String, Map<LocalDate, long[]>> categories = new TreeMap<>(Utf8Order.FIRST_MISSING);

    CategoryDailyAnswer(ProductLedger products) {
        this.products = products;
    }

    @Override
    public void session(Session session) {
        for (PageView view : session.pageViews()) {
            if (view.showsProduct()) {
                day(view.productId(), Times.day(view.timestamp()))[VIEWS]++;
            }
        }
    }

    @Override
    public void transaction(Transaction transaction) {
        if (!transaction.isSale()) {
            return;
        }
        LocalDate date = Times.day(transaction.timestamp());
        for (LineItem line : transaction.items()) {
            long[] day = day(line.productId(), date);
            day[UNITS] += line.quantity();
            day[CENTS] += line.subtotal().cents();
        }
    }

    Answer<CategoryDay> answer() {
        List<CategoryDay> rows = new ArrayList<>();
        categories.forEach((category, days) -> days.forEach((date, day) -> rows.add(new CategoryDay(
                category, date, day[VIEWS], day[UNITS], Money.ofCents(day[CENTS]), products.categoryName(category)))));
        return Answer.of(CategoryDay.class, rows);
    }

    private long[] day(String product, LocalDate date) {
        return categories
                .computeIfAbsent(products.categoryOf(product), category -> new TreeMap<>())
                .computeIfAbsent(date, day -> new long[3]);
    }
}

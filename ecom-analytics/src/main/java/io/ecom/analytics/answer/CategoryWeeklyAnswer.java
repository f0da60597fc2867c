package io.ecom.analytics.answer;

import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.load.RecordSink;
import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.Ratio;
import io.ecom.model.result.Utf8Order;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Each category with a sale in each week of the observed period. */
final class CategoryWeeklyAnswer implements RecordSink {
    private static final Week NOTHING = new Week(0, 0);

    private final ProductLedger products;
    private final TreeMap<String, Map<LocalDate, Week>> categories = new TreeMap<>(Utf8Order.FIRST_MISSING);

    CategoryWeeklyAnswer(ProductLedger products) {
        this.products = products;
    }

    @Override
    public void transaction(Transaction transaction) {
        if (!transaction.isSale()) {
            return;
        }
        LocalDate monday = monday(Times.day(transaction.timestamp()));
        for (LineItem line : transaction.items()) {
            Week sold = new Week(line.quantity(), line.subtotal().cents());
            categories
                    .computeIfAbsent(products.categoryOf(line.productId()), category -> new HashMap<>())
                    .merge(monday, sold, Week::plus);
        }
    }

    Answer<CategoryWeek> answer(SalesLedger sales) {
        Map<LocalDate, Week> allWeeks = new HashMap<>();
        categories.values().forEach(weeks -> weeks.forEach((week, sold) -> allWeeks.merge(week, sold, Week::plus)));
        long revenue = revenue(allWeeks);
        List<CategoryWeek> rows = new ArrayList<>();
        categories.forEach((category, weeks) -> {
            Ratio usualShare = Ratio.of(revenue(weeks), revenue);
            for (LocalDate week : weeksOf(sales)) {
                Week sold = weeks.getOrDefault(week, NOTHING);
                Ratio share = Ratio.of(sold.revenue, allWeeks.getOrDefault(week, NOTHING).revenue);
                rows.add(new CategoryWeek(
                        category,
                        week,
                        sold.units,
                        Money.ofCents(sold.revenue),
                        share.over(usualShare).rounded(),
                        products.categoryName(category)));
            }
        });
        return Answer.of(CategoryWeek.class, rows);
    }

    private static List<LocalDate> weeksOf(SalesLedger sales) {
        LocalDate first = sales.firstDay();
        LocalDate last = sales.lastDay();
        List<LocalDate> weeks = new ArrayList<>();
        if (first != null && last != null) {
            for (LocalDate week = monday(first); !week.isAfter(last); week = week.plusWeeks(1)) {
                weeks.add(week);
            }
        }
        return weeks;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long revenue(Map<LocalDate, Week> weeks) {
        return weeks.values().stream().mapToLong(Week::revenue).sum();
    }

    /** What a week adds up to; revenue in cents. */
    private record Week(long units, long revenue) {
        Week plus(Week other) {
            return new Week(units + other.units, revenue + other.revenue);
        }
    }
}

package io.ecom.mongo.pipeline;

import static java.util.stream.Collectors.groupingBy;

import io.ecom.model.Category;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.Product;
import io.ecom.model.Subcategory;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import io.ecom.model.result.CategoryRevenue;
import io.ecom.model.result.DailySales;
import io.ecom.model.result.OrderStatus;
import io.ecom.model.result.ProductSales;
import io.ecom.model.result.PurchaseFrequency;
import io.ecom.model.result.SpendingTier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The result tables straight from their definitions. */
final class PlainTables extends PlainSales {
    PlainTables(Shop shop, Period period) {
        super(shop, period);
    }

    List<ProductSales> productSales() {
        List<ProductSales> rows = new ArrayList<>();
        for (Product product : shop.products()) {
            Predicate<LineItem> isIt = line -> line.productId().equals(product.productId());
            if (orders(sales(), isIt) > 0) {
                rows.add(new ProductSales(
                        product.productId(),
                        product.name(),
                        product.categoryId(),
                        orders(sales(), isIt),
                        units(sales(), isIt),
                        gross(sales(), isIt),
                        0));
            }
        }
        rows.sort(Comparator.comparing(ProductSales::revenue).reversed().thenComparing(ProductSales::productId));
        return rows;
    }

    List<CategoryRevenue> categoryRevenue() {
        List<CategoryRevenue> rows = new ArrayList<>();
        for (String category : categoryIds()) {
            Predicate<LineItem> isIt = line -> Objects.equals(product(line).categoryId(), category);
            if (orders(sales(), isIt) > 0) {
                Money revenue = gross(sales(), isIt);
                rows.add(new CategoryRevenue(
                        category,
                        category(category) == null ? null : category(category).name(),
                        orders(sales(), isIt),
                        units(sales(), isIt),
                        revenue,
                        quotient(revenue, gross(sales(), line -> true)),
                        profit(category, isIt)));
            }
        }
        rows.sort(Comparator.comparing(CategoryRevenue::revenue)
                .reversed()
                .thenComparing(CategoryRevenue::categoryId, Comparator.nullsFirst(Comparator.naturalOrder())));
        return rows;
    }

    private @Nullable Money profit(@Nullable String category, Predicate<LineItem> isIt) {
        if (shop.products().stream()
                .noneMatch(
                        product -> Objects.equals(product.categoryId(), category) && product.subcategoryId() != null)) {
            return null;
        }
        BigDecimal profit = BigDecimal.ZERO;
        for (Transaction sale : sales()) {
            for (LineItem line : sale.items()) {
                if (isIt.test(line)) {
                    profit = profit.add(line.subtotal().toBigDecimal().multiply(margin(product(line))));
                }
            }
        }
        return Money.of(profit.setScale(2, RoundingMode.HALF_UP));
    }

    private BigDecimal margin(Product product) {
        Category category = category(product.categoryId());
        if (category != null) {
            for (Subcategory subcategory : category.subcategories()) {
                if (subcategory.subcategoryId().equals(product.subcategoryId()) && subcategory.profitMargin() != null) {
                    return subcategory.profitMargin();
                }
            }
        }
        return BigDecimal.ZERO;
    }

    List<PurchaseFrequency> purchaseFrequency() {
        return List.of(
                frequency("none", 0, 0L),
                frequency("one_time", 1, 1L),
                frequency("occasional", 2, 4L),
                frequency("regular", 5, 9L),
                frequency("frequent", 10, null));
    }

    private PurchaseFrequency frequency(String name, long min, @Nullable Long max) {
        long users = 0;
        long orders = 0;
        Money revenue = Money.ZERO;
        for (User user : shop.users()) {
            List<Transaction> sales = salesOf(user.userId());
            if (sales.size() >= min && (max == null || sales.size() <= max)) {
                users++;
                orders += sales.size();
                revenue = revenue.plus(net(sales));
            }
        }
        return new PurchaseFrequency(name, min, max, users, orders, revenue);
    }

    List<DailySales> dailySales() {
        List<DailySales> rows = new ArrayList<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        transactions().forEach(transaction -> days.add(Times.day(transaction.timestamp())));
        if (days.isEmpty()) {
            return rows;
        }
        for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
            LocalDate date = day;
            List<Transaction> sales = sales().stream()
                    .filter(sale -> Times.day(sale.timestamp()).equals(date))
                    .toList();
            Money gross = gross(sales, line -> true);
            long buyers = sales.stream().map(Transaction::userId).distinct().count();
            rows.add(new DailySales(
                    day, sales.size(), units(sales, line -> true), gross, gross.minus(net(sales)), net(sales), buyers));
        }
        return rows;
    }

    List<OrderStatus> orderStatus() {
        List<OrderStatus> rows = new ArrayList<>();
        transactions().stream().collect(groupingBy(Transaction::status)).forEach((status, of) -> {
            BigDecimal share = quotient(of.size(), transactions().size());
            rows.add(new OrderStatus(status, of.size(), share, gross(of, line -> true), net(of)));
        });
        rows.sort(Comparator.comparing(OrderStatus::orders).reversed().thenComparing(OrderStatus::status));
        return rows;
    }

    List<SpendingTier> spendingTiers() {
        List<String> buyers =
                sales().stream().map(Transaction::userId).distinct().toList();
        List<String> ranked = buyers.stream()
                .sorted(Comparator.comparing((String user) -> net(salesOf(user)))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int count = ranked.size();
        int platinum = (int) Math.ceil(count / 20.0);
        int gold = (int) Math.ceil(count / 5.0);
        int silver = (int) Math.ceil(count / 2.0);
        return List.of(
                tier("platinum", ranked.subList(0, platinum)),
                tier("gold", ranked.subList(platinum, gold)),
                tier("silver", ranked.subList(gold, silver)),
                tier("bronze", ranked.subList(silver, count)),
                new SpendingTier(
                        "none",
                        shop.users().size() - count,
                        0,
                        Money.ZERO,
                        quotient(Money.ZERO, net(sales())),
                        null,
                        null));
    }

    private SpendingTier tier(String name, List<String> users) {
        List<Transaction> sales =
                sales().stream().filter(sale -> users.contains(sale.userId())).toList();
        Money revenue = net(sales);
        return new SpendingTier(
                name,
                users.size(),
                sales.size(),
                revenue,
                quotient(revenue, net(sales())),
                users.isEmpty()
                        ? null
                        : Money.of(revenue.toBigDecimal()
                                .divide(BigDecimal.valueOf(sales.size()), 2, RoundingMode.HALF_UP)),
                users.isEmpty() ? null : net(salesOf(users.get(users.size() - 1))));
    }
}

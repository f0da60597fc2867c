package io.ecom.mongo.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.ecom.model.Category;
import io.ecom.model.LineItem;
import io.ecom.model.PricePoint;
import io.ecom.model.Product;
import io.ecom.model.Times;
import io.ecom.model.Transaction;
import io.ecom.model.User;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The answers to the other questions straight from their definitions. */
final class PlainQuestions extends PlainSales {
    PlainQuestions(Shop shop, Period period) {
        super(shop, period);
    }

    List<WeeklyBuyersPipeline.Week> weeklyBuyers() {
        TreeMap<LocalDate, Set<String>> weeks = new TreeMap<>();
        sales().forEach(sale -> weeks.computeIfAbsent(monday(sale.timestamp()), week -> new TreeSet<>())
                .add(sale.userId()));
        List<WeeklyBuyersPipeline.Week> rows = new ArrayList<>();
        weeks.forEach((monday, users) -> {
            long first = users.stream()
                    .filter(user -> monday(firstSale(user)).equals(monday))
                    .count();
            rows.add(new WeeklyBuyersPipeline.Week(monday, users.size(), first, users.size() - first));
        });
        return rows;
    }

    private Instant firstSale(String user) {
        return shop.transactions().stream()
                .filter(transaction ->
                        transaction.isSale() && transaction.userId().equals(user))
                .map(Transaction::timestamp)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate monday(Instant time) {
        return Times.day(time).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<BasketSizesPipeline.Size> basketSizes() {
        List<BasketSizesPipeline.Size> rows = new ArrayList<>();
        new TreeMap<>(sales().stream().collect(groupingBy(sale -> basket(sale).size())))
                .forEach((size, sales) -> rows.add(
                        new BasketSizesPipeline.Size(size, sales.size(), units(sales, line -> true), net(sales))));
        return rows;
    }

    List<PriceChangesPipeline.Change> priceChanges(Product product, Duration window) {
        List<PriceChangesPipeline.Change> rows = new ArrayList<>();
        List<PricePoint> history = product.priceHistory();
        for (int i = 1; i < history.size(); i++) {
            if (!history.get(i).price().equals(history.get(i - 1).price())) {
                Instant date = history.get(i).date();
                Predicate<LineItem> isIt = line -> line.productId().equals(product.productId());
                List<Transaction> before = salesIn(date.minus(window), date);
                List<Transaction> after = salesIn(date, date.plus(window));
                rows.add(new PriceChangesPipeline.Change(
                        date,
                        history.get(i - 1).price(),
                        history.get(i).price(),
                        units(before, isIt),
                        units(after, isIt),
                        gross(before, isIt),
                        gross(after, isIt)));
            }
        }
        return rows;
    }

    List<LowStockPipeline.LowStock> lowStock(int days, int cover) {
        List<LowStockPipeline.LowStock> rows = new ArrayList<>();
        for (Product product : shop.products()) {
            long units = units(sales(), line -> line.productId().equals(product.productId()));
            if (product.active() && product.currentStock() != null && units > 0) {
                BigDecimal exact = BigDecimal.valueOf(product.currentStock() * days)
                        .divide(BigDecimal.valueOf(units), 30, RoundingMode.HALF_UP);
                if (exact.compareTo(BigDecimal.valueOf(cover)) <= 0) {
                    rows.add(new LowStockPipeline.LowStock(
                            product.productId(),
                            product.name(),
                            product.currentStock(),
                            units,
                            exact.setScale(6, RoundingMode.HALF_UP)));
                }
            }
        }
        rows.sort(Comparator.comparing(LowStockPipeline.LowStock::daysOfCover)
                .thenComparing(LowStockPipeline.LowStock::productId));
        return rows;
    }

    List<BoughtWithPipeline.Companion> boughtWith(String productId, int limit) {
        List<Transaction> with = sales().stream()
                .filter(sale -> basket(sale).contains(productId))
                .toList();
        List<BoughtWithPipeline.Companion> rows = new ArrayList<>();
        for (Product product : shop.products()) {
            long together = with.stream()
                    .filter(sale -> basket(sale).contains(product.productId()))
                    .count();
            if (together > 0 && !product.productId().equals(productId)) {
                rows.add(new BoughtWithPipeline.Companion(
                        product.productId(), product.name(), together, quotient(together, with.size())));
            }
        }
        rows.sort(Comparator.comparing(BoughtWithPipeline.Companion::together)
                .reversed()
                .thenComparing(BoughtWithPipeline.Companion::productId));
        return rows.subList(0, Math.min(limit, rows.size()));
    }

    List<CategoryStatusPipeline.Status> categoryStatus() {
        List<CategoryStatusPipeline.Status> rows = new ArrayList<>();
        for (String category : categoryIds()) {
            Predicate<LineItem> isIt = line -> Objects.equals(product(line).categoryId(), category);
            for (String status : new TreeSet<>(
                    transactions().stream().map(Transaction::status).toList())) {
                List<Transaction> of = transactions().stream()
                        .filter(transaction -> transaction.status().equals(status))
                        .toList();
                if (orders(of, isIt) > 0) {
                    rows.add(new CategoryStatusPipeline.Status(
                            category,
                            status,
                            orders(of, isIt),
                            quotient(orders(of, isIt), orders(transactions(), isIt)),
                            units(of, isIt),
                            gross(of, isIt)));
                }
            }
        }
        return rows;
    }

    CustomerProfilePipeline.Profile profile(User user) {
        List<Transaction> orders = shop.transactions().stream()
                .filter(transaction -> transaction.userId().equals(user.userId()))
                .sorted(Comparator.comparing(Transaction::timestamp)
                        .reversed()
                        .thenComparing(Transaction::transactionId))
                .toList();
        Set<String> bought =
                orders.stream().flatMap(order -> basket(order).stream()).collect(toSet());
        List<Product> products = shop.products().stream()
                .filter(product -> bought.contains(product.productId()))
                .sorted(Comparator.comparing(Product::productId))
                .toList();
        List<Category> categories = shop.categories().stream()
                .filter(category -> products.stream()
                        .anyMatch(product -> category.categoryId().equals(product.categoryId())))
                .sorted(Comparator.comparing(Category::categoryId))
                .toList();
        return new CustomerProfilePipeline.Profile(user, orders, products, categories);
    }
}

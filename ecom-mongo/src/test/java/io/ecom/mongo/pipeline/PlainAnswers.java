package io.ecom.mongo.pipeline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.ecom.model.Category;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.PricePoint;
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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The answers straight from the definitions: slow, by walking over all records once for each number. */
final class PlainAnswers {
    private final Shop shop;
    private final Period period;

    PlainAnswers(Shop shop, Period period) {
        this.shop = shop;
        this.period = period;
    }

    private List<Transaction> transactions() {
        return shop.transactions().stream()
                .filter(transaction -> period.contains(transaction.timestamp()))
                .toList();
    }

    private List<Transaction> sales() {
        return transactions().stream().filter(Transaction::isSale).toList();
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

    List<WeeklyBuyersPipeline.Week> weeklyBuyers() {
        TreeMap<LocalDate, Set<String>> weeks = new TreeMap<>();
        sales().forEach(sale -> weeks.computeIfAbsent(monday(sale.timestamp()), week -> new TreeSet<>())
                .add(sale.userId()));
        List<WeeklyBuyersPipeline.Week> rows = new ArrayList<>();
        weeks.forEach((monday, users) -> {
            long first = users.stream()
                    .filter(user -> firstSale(user)
                            .equals(sales().stream()
                                    .filter(sale -> sale.userId().equals(user)
                                            && monday(sale.timestamp()).equals(monday))
                                    .map(Transaction::timestamp)
                                    .min(Comparator.naturalOrder())
                                    .orElseThrow()))
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

    private List<@Nullable String> categoryIds() {
        Map<@Nullable String, Long> ids = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        shop.products().forEach(product -> ids.merge(product.categoryId(), 1L, Long::sum));
        return new ArrayList<>(ids.keySet());
    }

    private @Nullable Category category(@Nullable String id) {
        return shop.categories().stream()
                .filter(category -> category.categoryId().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Product product(LineItem line) {
        return shop.products().stream()
                .filter(product -> product.productId().equals(line.productId()))
                .findFirst()
                .orElseThrow();
    }

    private List<Transaction> salesOf(String user) {
        return sales().stream().filter(sale -> sale.userId().equals(user)).toList();
    }

    private List<Transaction> salesIn(Instant from, Instant until) {
        return new PlainAnswers(shop, Period.between(from, until)).sales();
    }

    private static Map<String, Long> counted(Transaction sale) {
        return sale.items().stream().collect(groupingBy(LineItem::productId, counting()));
    }

    private static Set<String> basket(Transaction sale) {
        return counted(sale).keySet();
    }

    private static long orders(List<Transaction> transactions, Predicate<LineItem> lines) {
        return transactions.stream()
                .filter(transaction -> transaction.items().stream().anyMatch(lines))
                .count();
    }

    private static long units(List<Transaction> transactions, Predicate<LineItem> lines) {
        return transactions.stream()
                .flatMap(transaction -> transaction.items().stream())
                .filter(lines)
                .mapToLong(LineItem::quantity)
                .sum();
    }

    private static Money gross(List<Transaction> transactions, Predicate<LineItem> lines) {
        return transactions.stream()
                .flatMap(transaction -> transaction.items().stream())
                .filter(lines)
                .map(LineItem::subtotal)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money net(List<Transaction> transactions) {
        return transactions.stream().map(Transaction::total).reduce(Money.ZERO, Money::plus);
    }

    private static @Nullable BigDecimal quotient(Money part, Money whole) {
        return quotient(part.cents(), whole.cents());
    }

    private static @Nullable BigDecimal quotient(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }
}

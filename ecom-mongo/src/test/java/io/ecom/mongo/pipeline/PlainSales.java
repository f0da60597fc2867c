package io.ecom.mongo.pipeline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.ecom.model.Category;
import io.ecom.model.LineItem;
import io.ecom.model.Money;
import io.ecom.model.Product;
import io.ecom.model.Transaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A shop's sales of a period, counted by walking over all records once for each number. */
class PlainSales {
    final Shop shop;
    final Period period;

    PlainSales(Shop shop, Period period) {
        this.shop = shop;
        this.period = period;
    }

    List<Transaction> transactions() {
        return shop.transactions().stream()
                .filter(transaction -> period.contains(transaction.timestamp()))
                .toList();
    }

    List<Transaction> sales() {
        return transactions().stream().filter(Transaction::isSale).toList();
    }

    List<@Nullable String> categoryIds() {
        Map<@Nullable String, Long> ids = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        shop.products().forEach(product -> ids.merge(product.categoryId(), 1L, Long::sum));
        return new ArrayList<>(ids.keySet());
    }

    @Nullable
    Category category(@Nullable String id) {
        return shop.categories().stream()
                .filter(category -> category.categoryId().equals(id))
                .findFirst()
                .orElse(null);
    }

    Product product(LineItem line) {
        return shop.products().stream()
                .filter(product -> product.productId().equals(line.productId()))
                .findFirst()
                .orElseThrow();
    }

    List<Transaction> salesOf(String user) {
        return sales().stream().filter(sale -> sale.userId().equals(user)).toList();
    }

    List<Transaction> salesIn(Instant from, Instant until) {
        return new PlainSales(shop, Period.between(from, until)).sales();
    }

    static Map<String, Long> counted(Transaction sale) {
        return sale.items().stream().collect(groupingBy(LineItem::productId, counting()));
    }

    static Set<String> basket(Transaction sale) {
        return counted(sale).keySet();
    }

    static long orders(List<Transaction> transactions, Predicate<LineItem> lines) {
        return transactions.stream()
                .filter(transaction -> transaction.items().stream().anyMatch(lines))
                .count();
    }

    static long units(List<Transaction> transactions, Predicate<LineItem> lines) {
        return transactions.stream()
                .flatMap(transaction -> transaction.items().stream())
                .filter(lines)
                .mapToLong(LineItem::quantity)
                .sum();
    }

    static Money gross(List<Transaction> transactions, Predicate<LineItem> lines) {
        return transactions.stream()
                .flatMap(transaction -> transaction.items().stream())
                .filter(lines)
                .map(LineItem::subtotal)
                .reduce(Money.ZERO, Money::plus);
    }

    static Money net(List<Transaction> transactions) {
        return transactions.stream().map(Transaction::total).reduce(Money.ZERO, Money::plus);
    }

    static @Nullable BigDecimal quotient(Money part, Money whole) {
        return quotient(part.cents(), whole.cents());
    }

    static @Nullable BigDecimal quotient(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }
}

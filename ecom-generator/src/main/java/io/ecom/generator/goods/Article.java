package io.ecom.generator.goods;

import io.ecom.model.Money;
import io.ecom.model.Product;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A product as the simulation knows it; {@link #product} is what the data set shows. */
public final class Article {
    final int index;
    final int category;
    final int shelf;
    final String noun;
    final String name;
    final double listPrice;
    final PriceHistory prices;
    final long created;
    /** The last day on which it is sold, or no limit. */
    final int lastDay;

    private final String productId;
    private final String categoryId;

    private Article(Draft draft, String categoryId, PriceHistory prices) {
        this.index = draft.index;
        this.category = draft.category;
        this.shelf = draft.shelf;
        this.noun = draft.noun;
        this.name = draft.name;
        this.listPrice = draft.listPrice;
        this.created = draft.created;
        this.lastDay = draft.lastDay;
        this.prices = prices;
        this.productId = productId(index);
        this.categoryId = categoryId;
    }

    /** What is decided about an article before its prices are. */
    record Draft(
            int index, int category, int shelf, String noun, String name, double listPrice, long created, int lastDay) {
        /** @param categoryId one text for all articles of the category: sessions are full of it */
        Article priced(String categoryId, PriceHistory prices) {
            return new Article(this, categoryId, prices);
        }
    }

    /** Its place in the file of products. */
    public int index() {
        return index;
    }

    public String id() {
        return productId;
    }

    public int category() {
        return category;
    }

    public String categoryId() {
        return categoryId;
    }

    public Money priceAt(long millis) {
        return Money.ofCents(prices.centsAt(millis));
    }

    /** @param day the day that the instant lies in */
    boolean soldOn(int day, long millis) {
        return millis >= created && day <= lastDay;
    }

    Product product(@Nullable Long stock) {
        return new Product(
                productId,
                name,
                categoryId,
                subcategoryId(category, shelf),
                Money.ofCents(prices.lastCents()),
                stock,
                lastDay == Integer.MAX_VALUE,
                prices.points(),
                Instant.ofEpochMilli(created));
    }

    static String productId(int index) {
        return String.format(Locale.ROOT, "prod_%05d", index);
    }

    public static String categoryId(int category) {
        return String.format(Locale.ROOT, "cat_%03d", category);
    }

    static String subcategoryId(int category, int shelf) {
        return String.format(Locale.ROOT, "sub_%03d_%02d", category, shelf);
    }
}

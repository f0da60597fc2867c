package io.ecom.generator.goods;

import io.ecom.generator.calendar.Window;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import io.ecom.model.Product;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to the stock of one product: initial + restocked − ordered + returned = current, and never below zero.
 *
 * @param ordered units of orders that were not cancelled
 * @param returned units of these that came back
 */
public record StockLedger(
        String productId, long initial, List<Restock> restocks, long ordered, long returned, long current) {
    private static final long SAFETY = 8;

    /** Units that arrive before the day's first order. */
    public record Restock(LocalDate date, long units) {}

    public StockLedger {
        restocks = List.copyOf(restocks);
    }

    /** Buys ahead so that each period begins with what it will need; returns are not counted on. */
    public static StockLedger of(Seed seed, Window window, Article article, StockCount count) {
        RandomStream random = seed.part("stock").stream(article.index());
        long initial = count.ordered(article.index(), 0) + SAFETY + random.below(120);
        long stock = initial - count.ordered(article.index(), 0);
        long ordered = count.ordered(article.index(), 0);
        List<Restock> restocks = new ArrayList<>();
        for (int period = 1; period < count.periods(); period++) {
            long needed = count.ordered(article.index(), period);
            if (stock < needed + SAFETY) {
                long units = (needed + SAFETY - stock + 24) / 25 * 25 + 25L * random.below(4);
                restocks.add(new Restock(window.dateOf(period * StockCount.PERIOD_DAYS), units));
                stock += units;
            }
            stock -= needed;
            ordered += needed;
        }
        long returned = count.returned(article.index());
        return new StockLedger(article.id(), initial, restocks, ordered, returned, stock + returned);
    }

    /** The product with this stock. */
    public Product shown(Article article) {
        return article.product(current);
    }
}

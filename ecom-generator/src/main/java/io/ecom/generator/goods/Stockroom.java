package io.ecom.generator.goods;

import io.ecom.generator.calendar.Window;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import io.ecom.model.Product;
import io.ecom.model.truth.StockLedger;
import io.ecom.model.truth.StockLedger.Restock;
import java.util.ArrayList;
import java.util.List;

/**
 * Buys for the shelves, after the fact.
 *
 * @param count what all orders take
 */
public record Stockroom(Seed seed, Window window, StockCount count) {
    private static final long SAFETY = 8;

    /** Buys ahead so that each period begins with what it will need; returns are not counted on. */
    public StockLedger ledger(Article article) {
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

    /** The product as the data set shows it, with the stock that its ledger ends with. */
    public static Product shown(Article article, StockLedger ledger) {
        return article.product(ledger.current());
    }
}

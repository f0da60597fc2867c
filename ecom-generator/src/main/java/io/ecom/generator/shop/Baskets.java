package io.ecom.generator.shop;

import io.ecom.generator.goods.Article;
import io.ecom.generator.goods.BasketSize;
import io.ecom.generator.goods.Demand;
import io.ecom.generator.goods.Ranking.Partner;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.WeightedChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills baskets: what the customer came for, then popular products, now and then the complement of the one before. Immutable. */
final class Baskets {
    private static final WeightedChoice QUANTITY = WeightedChoice.of(90, 8, 2);
    private static final WeightedChoice FLAT_QUANTITY = WeightedChoice.of(1, 1, 1);
    private static final double MEAN_QUANTITY = 1.12;
    private static final int TRIES = 12;

    private final Demand demand;
    private final boolean flat;

    Baskets(Demand demand, boolean flat) {
        this.demand = demand;
        this.flat = flat;
    }

    /**
     * The first line is what the customer came for, of a price tier that suits the purse. Whatever is added is chosen by
     * popularity alone, so no two products meet more often than chance would have it, but for complements.
     *
     * @param share how much of the demand is for cheaper things than the first
     * @param category of the first item, or −1
     */
    Basket fill(RandomStream random, long millis, int lines, double share, int category) {
        List<Basket.Item> items = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            int quantity = 1 + (flat ? FLAT_QUANTITY : QUANTITY).pick(random);
            Optional<Article> article =
                    line == 0 ? Optional.of(first(random, millis, share, category)) : next(random, millis, articles);
            if (article.isPresent()) {
                articles.add(article.get());
                items.add(new Basket.Item(article.get(), quantity));
            }
        }
        return new Basket(items);
    }

    /** What an order of a customer comes to on average, before discounts. */
    double meanValue(Purse purse, double appetite) {
        double others = (BasketSize.mean(appetite) - 1) * demand.meanPrice();
        return MEAN_QUANTITY * (purse.meanPrice(demand) + others);
    }

    private Article first(RandomStream random, long millis, double share, int category) {
        if (category >= 0) {
            return demand.pickIn(category, random, millis);
        }
        return flat ? demand.pick(random, millis) : demand.pickAt(share, random, millis);
    }

    private Optional<Article> next(RandomStream random, long millis, List<Article> chosen) {
        Optional<Partner> partner = demand.ranking().partner(chosen.get(chosen.size() - 1));
        if (partner.isPresent()
                && random.chance(partner.get().probability())
                && !chosen.contains(partner.get().article())) {
            return Optional.of(partner.get().article());
        }
        for (int i = 0; i < TRIES; i++) {
            Article article = demand.pick(random, millis);
            if (!chosen.contains(article)) {
                return Optional.of(article);
            }
        }
        return Optional.empty();
    }
}

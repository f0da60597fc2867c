package io.ecom.generator.shop;

import io.ecom.generator.goods.Article;
import io.ecom.generator.goods.Demand;
import io.ecom.generator.goods.Ranking.Partner;
import io.ecom.generator.random.Distributions;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.WeightedChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills baskets: popular products near the price that the customer is used to, now and then the complement of the one
 * before. Immutable.
 */
final class Baskets {
    private static final WeightedChoice QUANTITY = WeightedChoice.of(86, 10, 3, 1);
    private static final WeightedChoice FLAT_QUANTITY = WeightedChoice.of(1, 1, 1);
    private static final int TRIES = 12;

    private final Demand demand;
    private final boolean flat;

    Baskets(Demand demand, boolean flat) {
        this.demand = demand;
        this.flat = flat;
    }

    /**
     * @param value what the whole basket should come to, in units of the currency
     * @param category of the first item, or −1
     */
    Basket fill(RandomStream random, long millis, int lines, double value, int category) {
        List<Basket.Item> items = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        double left = value;
        for (int line = 0; line < lines; line++) {
            int quantity = 1 + (flat ? FLAT_QUANTITY : QUANTITY).pick(random);
            double price = StrictMath.max(value / 20, left / (lines - line)) / quantity;
            Optional<Article> article = line == 0 && category >= 0
                    ? Optional.of(demand.pickIn(category, random, millis))
                    : next(random, millis, price, articles);
            if (article.isPresent()) {
                articles.add(article.get());
                items.add(new Basket.Item(article.get(), quantity));
                left -= quantity * article.get().priceAt(millis).cents() / 100.0;
            }
        }
        return new Basket(items);
    }

    /** The value that an order of somebody with this level comes to: the second Gamma of Gamma-Gamma. */
    double value(RandomStream random, double level) {
        return demand.medianPrice() * Distributions.gamma(random, Buyer.SPEND_P, level);
    }

    private Optional<Article> next(RandomStream random, long millis, double price, List<Article> chosen) {
        if (!chosen.isEmpty()) {
            Optional<Partner> partner = demand.ranking().partner(chosen.get(chosen.size() - 1));
            if (partner.isPresent()
                    && random.chance(partner.get().probability())
                    && !chosen.contains(partner.get().article())) {
                return Optional.of(partner.get().article());
            }
        }
        for (int i = 0; i < TRIES; i++) {
            Article article = flat ? demand.pick(random, millis) : demand.pickNear(price, random, millis);
            if (!chosen.contains(article)) {
                return Optional.of(article);
            }
        }
        return Optional.empty();
    }
}

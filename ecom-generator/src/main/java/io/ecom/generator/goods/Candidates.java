package io.ecom.generator.goods;

import com.google.common.primitives.Chars;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.WeightedChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Articles to choose from by their popularity, and what most of them are turned down for. That stands in an array of its own:
 * about two of three candidates are turned down, and of a large shop neither articles nor prices are in the caches. Immutable.
 */
final class Candidates {
    private static final int APPEAL_BITS = 6;
    /** Appeal is told in sixteenths, rounded up; it is 2 at most. */
    private static final double APPEAL_UNIT = 1 / 16.0;

    private final Article[] articles;
    private final WeightedChoice choice;
    /** The category above the highest appeal, small enough to stay in the caches: a shop has a thousand categories at most. */
    private final char[] traits;

    private Candidates(Article[] articles, WeightedChoice choice, char[] traits) {
        this.articles = articles;
        this.choice = choice;
        this.traits = traits;
    }

    static Candidates of(List<Article> articles, Ranking ranking) {
        return new Candidates(
                articles.toArray(Article[]::new),
                WeightedChoice.of(articles.stream().mapToDouble(ranking::weight).toArray()),
                traits(articles));
    }

    /** The number of a candidate among these. */
    int pick(RandomStream random) {
        return choice.pick(random);
    }

    Article article(int candidate) {
        return articles[candidate];
    }

    int category(int candidate) {
        return traits[candidate] >>> APPEAL_BITS;
    }

    /** No promotion multiplies the demand for the candidate by more. */
    double mostAppeal(int candidate) {
        return (traits[candidate] & ((1 << APPEAL_BITS) - 1)) * APPEAL_UNIT;
    }

    Optional<Article> firstSold(int day, long millis) {
        return Arrays.stream(articles).filter(a -> a.soldOn(day, millis)).findFirst();
    }

    double meanPrice(Ranking ranking) {
        double sum = 0;
        double weights = 0;
        for (Article article : articles) {
            sum += ranking.weight(article) * article.listPrice;
            weights += ranking.weight(article);
        }
        return sum / weights;
    }

    private static char[] traits(List<Article> articles) {
        char[] traits = new char[articles.size()];
        for (int i = 0; i < traits.length; i++) {
            Article article = articles.get(i);
            int appeal = (int) StrictMath.ceil(article.prices.highestAppeal() / APPEAL_UNIT);
            traits[i] = Chars.checkedCast((long) article.category << APPEAL_BITS | appeal);
        }
        return traits;
    }
}

package io.ecom.generator.goods;

import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How popular each product is, and which are complements. Complements stand among the first ranks, so that there are
 * enough orders to find them. Immutable.
 */
public final class Ranking {
    private static final int MOST_PAIRS = 11;
    private static final int PRODUCTS_A_PAIR = 50;
    /** Complements are not dear: a basket of two should fit most purses. */
    private static final double TYPICAL_PRICE = 28;

    private final double[] weights;
    private final int[] ranks;
    private final List<Complement> complements;
    private final Map<Article, Partner> partners;

    /** The other half of a pair and the probability that it is the next line of the basket. */
    public record Partner(Article article, double probability) {}

    private Ranking(double[] weights, int[] ranks, List<Complement> complements) {
        this.weights = weights;
        this.ranks = ranks;
        this.complements = List.copyOf(complements);
        Map<Article, Partner> byArticle = new LinkedHashMap<>();
        for (Complement pair : complements) {
            byArticle.put(pair.first(), partner(pair.second(), pair.lift()));
            byArticle.put(pair.second(), partner(pair.first(), pair.lift()));
        }
        this.partners = byArticle;
    }

    static Ranking of(Seed seed, Assortment assortment, Popularity popularity) {
        List<Article> articles = assortment.articles();
        Seed order = seed.part("ranks");
        List<Complement> pairs = popularity.equals(Popularity.EVEN) ? List.of() : pairs(seed, assortment);
        List<Article> ranked = new ArrayList<>();
        pairs.forEach(pair -> ranked.add(pair.first()));
        for (int i = pairs.size() - 1; i >= 0; i--) {
            ranked.add(pairs.get(i).second());
        }
        Set<Article> paired = new HashSet<>(ranked);
        articles.stream()
                .filter(article -> !paired.contains(article))
                .sorted(Comparator.comparingLong(
                        article -> order.stream(article.index).nextLong()))
                .forEach(ranked::add);
        double[] weights = new double[articles.size()];
        int[] ranks = new int[articles.size()];
        double sum = 0;
        for (int i = 0; i < ranked.size(); i++) {
            double weight = popularity.weight(i + 1);
            weights[ranked.get(i).index] = weight;
            ranks[ranked.get(i).index] = i + 1;
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new Ranking(weights, ranks, pairs);
    }

    /** The share of all picks that fall on a product in the long run; they sum up to 1. */
    public double weight(Article article) {
        return weights[article.index];
    }

    /** 1 for the most popular. */
    public int rank(Article article) {
        return ranks[article.index];
    }

    public List<Complement> complements() {
        return complements;
    }

    public Optional<Partner> partner(Article article) {
        return Optional.ofNullable(partners.get(article));
    }

    /**
     * With lines per order geometric of mean 2, two independent products of shares v and w meet in 4vw of all orders; each
     * line has a successor in half of the cases. A partner that follows with probability 2(lift − 1)w, both ways, adds
     * 4(lift − 1)vw.
     */
    private Partner partner(Article other, double lift) {
        return new Partner(other, StrictMath.min(0.5, 2 * (lift - 1) * weights[other.index]));
    }

    private static List<Complement> pairs(Seed seed, Assortment assortment) {
        Seed part = seed.part("complements");
        int wanted = Math.min(MOST_PAIRS, assortment.articles().size() / PRODUCTS_A_PAIR);
        List<Complement> pairs = new ArrayList<>();
        List<Catalogue.Pairing> pairings = new ArrayList<>(assortment.pairings());
        pairings.sort(Comparator.comparingLong(
                p -> part.stream(assortment.pairings().indexOf(p)).nextLong()));
        Set<Article> used = new HashSet<>();
        for (Catalogue.Pairing pairing : pairings) {
            Optional<Article> first = find(assortment, pairing.noun(), used);
            Optional<Article> second = find(assortment, pairing.otherNoun(), used);
            if (pairs.size() < wanted && first.isPresent() && second.isPresent()) {
                used.add(first.get());
                used.add(second.get());
                RandomStream random = part.stream(pairs.size(), 1);
                pairs.add(new Complement(first.get(), second.get(), random.between(5, 6)));
            }
        }
        return pairs;
    }

    private static Optional<Article> find(Assortment assortment, String noun, Set<Article> used) {
        return assortment.articles().stream()
                .filter(a ->
                        a.noun.equals(noun) && a.created < assortment.openingMillis() && a.lastDay == Integer.MAX_VALUE)
                .filter(a -> !used.contains(a))
                .min(Comparator.<Article>comparingDouble(
                                a -> StrictMath.abs(StrictMath.log(a.listPrice / TYPICAL_PRICE)))
                        .thenComparingInt(a -> a.index));
    }
}

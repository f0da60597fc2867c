package io.ecom.generator.goods;

import com.google.common.collect.Lists;
import io.ecom.generator.random.Distributions;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How popular each product is, and which are complements. Complements stand among the first ranks, so that there are
 * enough orders to find them. Immutable.
 */
public final class Ranking {
    private static final int MOST_PAIRS = 9;
    private static final int PRODUCTS_A_PAIR = 50;
    /** The price of most best sellers, and how far from it they lie, as a logarithm: what is dear sells less often. */
    private static final double TYPICAL_PRICE = 20;

    private static final double PRICE_SPREAD = 0.6;

    /** Pairs that are no more than 2.2 times dearer or cheaper come first. */
    private static final double USUAL = StrictMath.log(2.2);

    /** How many more pairs a complement brings, in units of what chance brings. */
    private static final double LEAST_PULL = 3.2;

    private static final double MOST_PULL = 4.2;
    private static final double MOST_PROBABLE = 0.5;
    /**
     * With m products an order on average and a variance that is the mean, two independent products of shares v and w meet in
     * m²vw of all orders, and (m − 1)/m of all lines have a successor. A partner that follows with the probability
     * m²/2(m − 1) · pull · w, both ways, adds m² · pull · vw.
     */
    private static final double FOLLOWS = BasketSize.MEAN * BasketSize.MEAN / (2 * (BasketSize.MEAN - 1));

    private final double[] weights;
    private final int[] ranks;
    private final List<Complement> complements;
    private final Map<Article, Partner> partners;

    /** The other half of a pair and the probability that it is the next line of the basket. */
    public record Partner(Article article, double probability) {}

    private Ranking(double[] weights, int[] ranks, List<Complement> complements, Map<Article, Partner> partners) {
        this.weights = weights;
        this.ranks = ranks;
        this.complements = List.copyOf(complements);
        this.partners = Map.copyOf(partners);
    }

    static Ranking of(Seed seed, Assortment assortment, Popularity popularity) {
        List<Pair> pairs = popularity.equals(Popularity.EVEN) ? List.of() : pairs(seed, assortment);
        List<Article> ranked = ranked(seed.part("ranks"), assortment.articles(), pairs);
        double[] weights = new double[ranked.size()];
        int[] ranks = new int[ranked.size()];
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
        List<Complement> complements = new ArrayList<>();
        Map<Article, Partner> partners = new HashMap<>();
        for (Pair pair : pairs) {
            double v = weights[pair.first.index];
            double w = weights[pair.second.index];
            double pull = StrictMath.min(pair.pull, MOST_PROBABLE / FOLLOWS / StrictMath.max(v, w));
            partners.put(pair.first, new Partner(pair.second, FOLLOWS * pull * w));
            partners.put(pair.second, new Partner(pair.first, FOLLOWS * pull * v));
            complements.add(new Complement(pair.first, pair.second, lift(pull, v, w)));
        }
        return new Ranking(weights, ranks, complements, partners);
    }

    /** Two products and how many more times they are bought together than by chance. */
    private record Pair(Article first, Article second, double pull) {}

    /** The pull makes both sell more, too. */
    private static double lift(double pull, double v, double w) {
        double more = BasketSize.MEAN / 2 * pull;
        return (1 + pull) / ((1 + more * v) * (1 + more * w));
    }

    /** The pairs stand first, the best seller of one beside the least popular of all. */
    private static List<Article> ranked(Seed order, List<Article> articles, List<Pair> pairs) {
        List<Article> ranked = new ArrayList<>();
        pairs.forEach(pair -> ranked.add(pair.first));
        Lists.reverse(pairs).forEach(pair -> ranked.add(pair.second));
        Set<Article> paired = new HashSet<>(ranked);
        articles.stream()
                .filter(article -> !paired.contains(article))
                .sorted(Comparator.comparingDouble(article -> place(article, order.stream(article.index))))
                .forEach(ranked::add);
        return ranked;
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

    private static List<Pair> pairs(Seed seed, Assortment assortment) {
        Seed part = seed.part("complements");
        int wanted = Math.min(MOST_PAIRS, assortment.articles().size() / PRODUCTS_A_PAIR);
        List<Catalogue.Pairing> pairings = new ArrayList<>(assortment.pairings());
        pairings.sort(Comparator.comparingLong(
                p -> part.stream(assortment.pairings().indexOf(p)).nextLong()));
        List<Pair> usual = new ArrayList<>();
        List<Pair> dear = new ArrayList<>();
        Set<Article> used = new HashSet<>();
        for (Catalogue.Pairing pairing : pairings) {
            Optional<Article> first = find(assortment, pairing.noun(), used);
            Optional<Article> second = find(assortment, pairing.otherNoun(), used);
            if (first.isPresent() && second.isPresent()) {
                used.add(first.get());
                used.add(second.get());
                double pull = part.stream(used.size(), 1).between(LEAST_PULL, MOST_PULL);
                boolean fits = Math.max(distance(first.get()), distance(second.get())) < USUAL;
                (fits ? usual : dear).add(new Pair(first.get(), second.get(), pull));
            }
        }
        return Stream.concat(usual.stream(), dear.stream()).limit(wanted).toList();
    }

    private static Optional<Article> find(Assortment assortment, String noun, Set<Article> used) {
        return assortment.articles().stream()
                .filter(a ->
                        a.noun.equals(noun) && a.created < assortment.openingMillis() && a.lastDay == Integer.MAX_VALUE)
                .filter(a -> !used.contains(a))
                .min(Comparator.<Article>comparingDouble(Ranking::distance).thenComparingInt(a -> a.index));
    }

    /** The smaller, the more popular: a race in which everybody's speed follows from the price. */
    private static double place(Article article, RandomStream random) {
        double distance = distance(article) / PRICE_SPREAD;
        return Distributions.exponential(random, StrictMath.exp(0.5 * distance * distance));
    }

    /** How far the price is from that of most best sellers, as a logarithm. */
    private static double distance(Article article) {
        return StrictMath.abs(StrictMath.log(article.listPrice / TYPICAL_PRICE));
    }
}

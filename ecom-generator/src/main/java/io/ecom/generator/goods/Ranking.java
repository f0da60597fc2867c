package io.ecom.generator.goods;

import io.ecom.generator.random.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    /** Complements are not dear: a basket of two should fit most purses. */
    private static final double TYPICAL_PRICE = 13;

    /** Pairs that are no more than 2.2 times dearer or cheaper come first. */
    private static final double USUAL = StrictMath.log(2.2);

    private static final double LEAST_LIFT = 3.4;
    private static final double MOST_LIFT = 4.2;

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
        List<Catalogue.Pairing> pairings = new ArrayList<>(assortment.pairings());
        pairings.sort(Comparator.comparingLong(
                p -> part.stream(assortment.pairings().indexOf(p)).nextLong()));
        List<Complement> usual = new ArrayList<>();
        List<Complement> dear = new ArrayList<>();
        Set<Article> used = new HashSet<>();
        for (Catalogue.Pairing pairing : pairings) {
            Optional<Article> first = find(assortment, pairing.noun(), used);
            Optional<Article> second = find(assortment, pairing.otherNoun(), used);
            if (first.isPresent() && second.isPresent()) {
                used.add(first.get());
                used.add(second.get());
                double lift = part.stream(used.size(), 1).between(LEAST_LIFT, MOST_LIFT);
                boolean fits = Math.max(distance(first.get()), distance(second.get())) < USUAL;
                (fits ? usual : dear).add(new Complement(first.get(), second.get(), lift));
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

    /** How far the price is from that of most complements, as a logarithm. */
    private static double distance(Article article) {
        return StrictMath.abs(StrictMath.log(article.listPrice / TYPICAL_PRICE));
    }
}

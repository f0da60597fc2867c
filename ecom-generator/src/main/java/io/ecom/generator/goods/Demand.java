package io.ecom.generator.goods;

import io.ecom.generator.calendar.Incidents;
import io.ecom.generator.calendar.Rhythm;
import io.ecom.generator.calendar.Window;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which product is wanted when: popularity × season × promotion × incident, of a price tier where one is asked for.
 * Immutable; safe for use by several threads.
 */
public final class Demand {
    private static final int TIERS = 16;
    /** Where season, promotion and incident together are cut off. */
    private static final double MAX_FACTOR = 3;

    private static final int TRIES = 40;

    private final Window window;
    private final Rhythm rhythm;
    private final Ranking ranking;
    /** For each day, the season and the incidents of each category. */
    private final double[][] factors;

    private final Candidates all;
    private final Candidates[] categories;
    private final List<Candidates> tiers;
    private final double[] tierPrices;
    private final double meanPrice;

    private Demand(Assortment assortment, Ranking ranking, Window window, Rhythm rhythm, Incidents incidents) {
        this.window = window;
        this.rhythm = rhythm;
        List<Article> articles = assortment.articles();
        this.ranking = ranking;
        this.factors = factors(assortment, window, rhythm, incidents);
        this.all = Candidates.of(articles, ranking);
        this.categories = new Candidates[assortment.categoryCount()];
        for (int c = 0; c < categories.length; c++) {
            int category = c;
            categories[c] = Candidates.of(
                    articles.stream().filter(a -> a.category == category).toList(), ranking);
        }
        List<Article> byPrice = new ArrayList<>(articles);
        byPrice.sort(Comparator.<Article>comparingDouble(a -> a.listPrice).thenComparingInt(a -> a.index));
        this.tiers = slices(byPrice, ranking).stream()
                .map(slice -> Candidates.of(slice, ranking))
                .toList();
        this.tierPrices =
                tiers.stream().mapToDouble(tier -> tier.meanPrice(ranking)).toArray();
        this.meanPrice = all.meanPrice(ranking);
    }

    public static Demand of(
            Seed seed,
            Assortment assortment,
            Popularity popularity,
            Window window,
            Rhythm rhythm,
            Incidents incidents) {
        return new Demand(assortment, Ranking.of(seed, assortment, popularity), window, rhythm, incidents);
    }

    /** The price, in units of the currency, of what is bought on average. */
    public double meanPrice() {
        return meanPrice;
    }

    /** The price, in units of the currency, of what {@link #pickAt} picks on average. */
    public double meanPriceAt(double share) {
        return tierPrices[tier(share)];
    }

    public Ranking ranking() {
        return ranking;
    }

    public Article pick(RandomStream random, long millis) {
        return pick(all, random, millis);
    }

    public Article pickIn(int category, RandomStream random, long millis) {
        return pick(categories[category], random, millis);
    }

    /**
     * A product of a price tier; when the shares are even, products are picked as often as by {@link #pick}.
     *
     * @param share how much of the demand is for cheaper products, from 0 up to 1
     */
    public Article pickAt(double share, RandomStream random, long millis) {
        return pick(tiers.get(tier(share)), random, millis);
    }

    private int tier(double share) {
        return (int) StrictMath.min(tiers.size() - 1, share * tiers.size());
    }

    private Article pick(Candidates candidates, RandomStream random, long millis) {
        int day = window.dayOf(millis);
        int candidate = candidates.pick(random);
        for (int i = 0; i < TRIES; i++) {
            if (accepts(candidates, candidate, random.uniform() * MAX_FACTOR, day, millis)) {
                return candidates.article(candidate);
            }
            candidate = candidates.pick(random);
        }
        return candidates.firstSold(day, millis).orElseGet(() -> all.firstSold(day, millis)
                .orElseThrow(() -> new IllegalStateException("No product is sold at that time")));
    }

    /** Whether the demand for a candidate on a day reaches a level; it looks at the article and its prices only if it must. */
    private boolean accepts(Candidates candidates, int candidate, double level, int day, long millis) {
        double factor = factors[day][candidates.category(candidate)];
        if (level >= factor * candidates.mostAppeal(candidate)) {
            return false;
        }
        Article article = candidates.article(candidate);
        if (!article.soldOn(day, millis)) {
            return false;
        }
        return level < factor || rhythm != Rhythm.EVEN && level < factor * article.prices.appealAt(millis);
    }

    private static double[][] factors(Assortment assortment, Window window, Rhythm rhythm, Incidents incidents) {
        double[][] factors = new double[window.days()][assortment.categoryCount()];
        for (int day = 0; day < factors.length; day++) {
            for (int c = 0; c < factors[day].length; c++) {
                double season = rhythm == Rhythm.EVEN ? 1 : assortment.season(c).factor(window.dateOf(day));
                factors[day][c] = season * incidents.demand(c, day);
            }
        }
        return factors;
    }

    /** Parts of equal weight, in order of price; fewer when there are few products. */
    private static List<List<Article>> slices(List<Article> byPrice, Ranking ranking) {
        int count = Math.min(TIERS, byPrice.size());
        double total = byPrice.stream().mapToDouble(ranking::weight).sum();
        List<List<Article>> slices = new ArrayList<>();
        List<Article> slice = new ArrayList<>();
        double done = 0;
        for (Article article : byPrice) {
            slice.add(article);
            done += ranking.weight(article);
            if (done >= total * (slices.size() + 1) / count - 1e-9 * total) {
                slices.add(slice);
                slice = new ArrayList<>();
            }
        }
        if (!slice.isEmpty()) {
            slices.add(slice);
        }
        return slices;
    }
}

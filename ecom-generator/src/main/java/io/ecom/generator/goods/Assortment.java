package io.ecom.generator.goods;

import io.ecom.generator.calendar.Incidents;
import io.ecom.generator.calendar.SeasonShape;
import io.ecom.generator.calendar.Window;
import io.ecom.generator.goods.Department.Kind;
import io.ecom.generator.goods.Department.Shelf;
import io.ecom.generator.random.Distributions;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.Seed;
import io.ecom.model.Category;
import io.ecom.model.Subcategory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** All products and categories of one shop. Immutable. */
public final class Assortment {
    private static final double LAUNCHED_INSIDE = 0.15;
    private static final double DISCONTINUED = 0.03;
    /** How many times dearer or cheaper than usual a product can be; most lie within the root of it. */
    static final double FARTHEST_PRICE = 1.9;
    /** Shares no factor with the number of brands times variants, 24 or 30 in the catalogue. */
    private static final int STRIDE = 7;
    /** What sets a category apart that uses the catalogue's words again. */
    private static final List<String> REPEATS = List.of("", "Outlet ", "Premium ", "Eco ", "Kids' ", "Pro ");

    private final List<Department> departments;
    private final List<Article> articles;
    private final Catalogue catalogue;
    private final Window window;

    private Assortment(Catalogue catalogue, Window window, List<Department> departments, List<Article> articles) {
        this.catalogue = catalogue;
        this.window = window;
        this.departments = List.copyOf(departments);
        this.articles = List.copyOf(articles);
    }

    public static Assortment of(Seed seed, Window window, Incidents incidents, int products, int categories) {
        Catalogue catalogue = Catalogue.read();
        List<Department> departments = new ArrayList<>();
        for (int c = 0; c < categories; c++) {
            departments.add(
                    catalogue.departments().get(c % catalogue.departments().size()));
        }
        List<String> categoryIds =
                IntStream.range(0, categories).mapToObj(Article::categoryId).toList();
        Seed drafts = seed.part("products");
        Seed prices = seed.part("prices");
        List<Article> articles = new ArrayList<>(products);
        for (int i = 0; i < products; i++) {
            Article.Draft draft = draft(drafts.stream(i), window, departments, i, categories);
            PriceHistory history = PriceHistory.draw(
                    prices.stream(i), window, incidents, draft.category(), draft.created(), draft.listPrice());
            articles.add(draft.priced(categoryIds.get(draft.category()), history));
        }
        return new Assortment(catalogue, window, departments, articles);
    }

    public List<Article> articles() {
        return articles;
    }

    public List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (int c = 0; c < departments.size(); c++) {
            List<Subcategory> subcategories = new ArrayList<>();
            List<Shelf> shelves = departments.get(c).shelves();
            for (int s = 0; s < shelves.size(); s++) {
                subcategories.add(new Subcategory(
                        Article.subcategoryId(c, s),
                        shelves.get(s).name(),
                        shelves.get(s).margin()));
            }
            categories.add(new Category(Article.categoryId(c), categoryName(c), subcategories));
        }
        return categories;
    }

    public int categoryCount() {
        return departments.size();
    }

    public SeasonShape season(int category) {
        return departments.get(category).season();
    }

    /** The share of the orders of a category that come back. */
    public double returnRate(int category) {
        return departments.get(category).returnRate();
    }

    List<Catalogue.Pairing> pairings() {
        return catalogue.pairings();
    }

    /** When the window begins: what was created before is sold on each of its days. */
    long openingMillis() {
        return window.startMillis();
    }

    private String categoryName(int category) {
        int size = catalogue.departments().size();
        int round = category / size;
        String name = departments.get(category).name();
        return round < REPEATS.size() ? REPEATS.get(round) + name : name + " " + (round + 1);
    }

    private static Article.Draft draft(
            RandomStream random, Window window, List<Department> departments, int index, int categories) {
        int category = index % categories;
        Department department = departments.get(category);
        int inCategory = index / categories;
        int shelfIndex = inCategory % department.shelves().size();
        Shelf shelf = department.shelves().get(shelfIndex);
        int inShelf = inCategory / department.shelves().size();
        Kind kind = shelf.kinds().get(inShelf % shelf.kinds().size());
        double spread = StrictMath.max(-1, StrictMath.min(1, Distributions.normal(random) / 2));
        double listPrice = kind.price() * StrictMath.pow(FARTHEST_PRICE, spread);
        boolean inside = random.chance(LAUNCHED_INSIDE);
        int day = inside ? random.below(Math.max(1, window.days() * 4 / 5)) : -random.within(30, 700);
        long created = window.millisOf(day) + 1000L * random.within(6 * 3600, 18 * 3600);
        boolean ends = random.chance(DISCONTINUED);
        int lastDay = window.days() / 2 + random.below(window.days() / 2 + 1);
        return new Article.Draft(
                index,
                category,
                shelfIndex,
                kind.noun(),
                name(department, shelf, inShelf, category),
                listPrice,
                created,
                ends && lastDay > day ? lastDay : Integer.MAX_VALUE);
    }

    /** Brand, variant and noun; each combination once, in a scattered order, before a series number tells them apart. */
    private static String name(Department department, Shelf shelf, int inShelf, int category) {
        int nouns = shelf.kinds().size();
        int brands = department.brands().size();
        int variants = shelf.variants().size();
        int noun = inShelf % nouns;
        int combination = inShelf / nouns;
        int series = combination / (brands * variants);
        int scattered = Math.floorMod(combination * STRIDE + category + noun * 11, brands * variants);
        String name = department.brands().get(scattered % brands) + " "
                + shelf.variants().get(scattered / brands) + " "
                + shelf.kinds().get(noun).noun();
        return series == 0 ? name : name + " " + (series + 1);
    }
}

package io.ecom.generator.shop;

import io.ecom.generator.goods.Article;
import io.ecom.generator.goods.Demand;
import io.ecom.generator.random.RandomStream;
import io.ecom.generator.random.WeightedChoice;
import io.ecom.model.PageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of one visit, from the landing page to where it ends. For one thread. */
final class Path {
    private static final int LEAST_SECONDS = 2;
    /** How often the next product is of the same category. */
    private static final double STAYS = 0.65;

    private static final int TRIES = 4;

    private final RandomStream random;
    private final Visit visit;
    private final Demand demand;
    private final Page[] pages;
    private final Article[] articles;

    Path(RandomStream random, Visit visit, Demand demand) {
        this.random = random;
        this.visit = visit;
        this.demand = demand;
        this.pages = new Page[visit.pages()];
        this.articles = new Article[visit.pages()];
    }

    /** A kind of page, and where people go from there before they think of the cart. */
    enum Page {
        HOME("home", 0, 30, 40, 30),
        SEARCH("search", 3, 17, 5, 75),
        LISTING("category_listing", 3, 5, 14, 78),
        PRODUCT("product_detail", 2, 11, 15, 72),
        CART("cart", 1, 1, 1, 1),
        CHECKOUT("checkout", 1, 1, 1, 1),
        CONFIRMATION("confirmation", 1, 1, 1, 1);

        private static final List<Page> BROWSING = List.of(HOME, SEARCH, LISTING, PRODUCT);

        private final String code;
        private final WeightedChoice next;

        Page(String code, double home, double search, double listing, double product) {
            this.code = code;
            this.next = WeightedChoice.of(home, search, listing, product);
        }

        Page next(RandomStream random) {
            return BROWSING.get(next.pick(random));
        }

        static Page landing(RandomStream random, String referrer) {
            return BROWSING.get((referrer.equals("direct") ? DIRECT : LINKED).pick(random));
        }

        private static final WeightedChoice DIRECT = WeightedChoice.of(60, 12, 13, 15);
        private static final WeightedChoice LINKED = WeightedChoice.of(16, 6, 28, 50);
    }

    /** Walks through the shop; every product of the cart is looked at before the cart is. */
    void browse(List<Article> cart) {
        int browsed = pages.length - visit.tail().pages();
        Page page = Page.landing(random, visit.referrer());
        int products = 0;
        for (int i = 0; i < browsed; i++) {
            pages[i] = page;
            products += page == Page.PRODUCT ? 1 : 0;
            page = page.next(random);
        }
        for (int i = browsed - 1; products < cart.size(); i--) {
            products += pages[i] == Page.PRODUCT ? 0 : 1;
            pages[i] = Page.PRODUCT;
        }
        choose(cart, browsed, products);
        for (int i = browsed; i < pages.length; i++) {
            pages[i] = Page.values()[Page.CART.ordinal() + i - browsed];
        }
    }

    List<PageView> views() {
        int last = pages.length - 1;
        double[] shares = new double[last];
        double sum = 0;
        for (int i = 0; i < last; i++) {
            shares[i] = 0.15 + random.uniform();
            shares[i] *= pages[i] == Page.PRODUCT ? 1.4 : 1;
            sum += shares[i];
        }
        long spare = visit.seconds() - visit.farewell() - (long) LEAST_SECONDS * last;
        List<PageView> views = new ArrayList<>(pages.length);
        double done = 0;
        long begin = 0;
        for (int i = 0; i <= last; i++) {
            done += i < last ? shares[i] : 0;
            long end = i < last
                    ? LEAST_SECONDS * (i + 1L) + (long) (spare * StrictMath.min(1, done / sum))
                    : visit.seconds();
            if (i == last) {
                begin = visit.seconds() - visit.farewell();
            }
            views.add(view(i, begin, end));
            begin = end;
        }
        return views;
    }

    private PageView view(int i, long begin, long end) {
        Article article = articles[i];
        @Nullable String category = article == null ? null : article.categoryId();
        return new PageView(
                Instant.ofEpochMilli(visit.startMillis() + begin * 1000),
                pages[i].code,
                pages[i] == Page.PRODUCT && article != null ? article.id() : null,
                pages[i] == Page.PRODUCT || pages[i] == Page.LISTING ? category : null,
                end - begin);
    }

    /** Gives each product page its product, those of the cart at random places, and each listing its category. */
    private void choose(List<Article> cart, int browsed, int products) {
        int fromCart = 0;
        int left = products;
        Article before = null;
        for (int i = 0; i < browsed; i++) {
            if (pages[i] == Page.PRODUCT) {
                boolean ofCart = random.uniform() * left < cart.size() - fromCart;
                articles[i] = ofCart ? cart.get(fromCart++) : next(before);
                left--;
                before = articles[i];
            }
        }
        Article ahead = null;
        for (int i = browsed - 1; i >= 0; i--) {
            ahead = articles[i] == null ? ahead : articles[i];
            if (pages[i] == Page.LISTING) {
                articles[i] = ahead == null ? next(before) : ahead;
            }
        }
    }

    /** Often of the same category, and another one unless there is no other. */
    private Article next(@Nullable Article before) {
        Article article = wanted(before);
        for (int i = 0; i < TRIES && article.equals(before); i++) {
            article = wanted(before);
        }
        return article;
    }

    private Article wanted(@Nullable Article before) {
        return before != null && random.chance(STAYS)
                ? demand.pickIn(before.category(), random, visit.startMillis())
                : demand.pick(random, visit.startMillis());
    }
}

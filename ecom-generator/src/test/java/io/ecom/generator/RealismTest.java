package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.scorecard.Scorecard;
import io.ecom.generator.goods.Complement;
import io.ecom.generator.shop.Shop;
import io.ecom.generator.shop.Story;
import io.ecom.model.LineItem;
import io.ecom.model.Transaction;
import io.ecom.model.result.Score;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo shop inside the bands of real shops, the flat one outside. */
final class RealismTest {
    private static final GeneratorOptions DEMO = Preset.DEMO.options();
    private static final Shop SHOP = Shop.open(DEMO.shop());

    private static final Scorecard SCORECARD = new Scorecard();
    private static final Map<String, Integer> SOLD = new HashMap<>();
    private static final Map<Set<String>, Integer> TOGETHER = new HashMap<>();
    private static long sessions;
    private static long orders;
    private static long sales;

    @BeforeAll
    static void hear() {
        SHOP.demand().ranking().complements().forEach(pair -> TOGETHER.put(ids(pair), 0));
        for (int user = 0; user < DEMO.users(); user++) {
            Story story = SHOP.story(user);
            tell(story, SCORECARD);
            sessions += story.sessions().size();
            orders += story.orders().size();
            story.orders().stream().filter(Transaction::isSale).forEach(RealismTest::count);
        }
    }

    private static void tell(Story story, Scorecard scorecard) {
        scorecard.user(story.user());
        story.sessions().forEach(scorecard::session);
        story.orders().forEach(scorecard::transaction);
    }

    private static void count(Transaction sale) {
        sales++;
        Set<String> ids = sale.items().stream().map(LineItem::productId).collect(Collectors.toSet());
        ids.forEach(id -> SOLD.merge(id, 1, Integer::sum));
        TOGETHER.keySet().stream().filter(ids::containsAll).forEach(pair -> TOGETHER.merge(pair, 1, Integer::sum));
    }

    @Test
    void theNumbersAskedForAreMetWithinTwoPercent() {
        assertThat(sessions / (double) DEMO.sessions()).isBetween(0.98, 1.02);
        assertThat(orders / (double) DEMO.transactions()).isBetween(0.98, 1.02);
    }

    @Test
    void theDemoLiesInEveryBand() {
        assertThat(SCORECARD.scores()).allSatisfy(score -> assertThat(score.verdict())
                .as("%s %s", score.quantity(), score.value())
                .isIn("inside", "shown"));
    }

    @Test
    void plantedPairsStandOut() {
        assertThat(TOGETHER).hasSize(9).allSatisfy((pair, together) -> {
            double expected = pair.stream().mapToDouble(SOLD::get).reduce(1, (a, b) -> a * b) / sales;
            assertThat(together / expected).isBetween(2.0, 6.0);
            assertThat((double) together).isGreaterThan(expected + 3 * Math.sqrt(expected));
        });
    }

    @Test
    void plantedLiftsAreTheLiftsThatAreFound() {
        double observed = 0;
        double planted = 0;
        for (Complement pair : SHOP.demand().ranking().complements()) {
            observed += TOGETHER.get(ids(pair));
            planted += pair.lift()
                    * SOLD.get(pair.first().id())
                    * SOLD.get(pair.second().id())
                    / sales;
        }
        assertThat(observed / planted).isBetween(0.85, 1.25);
    }

    @Test
    void theFlatShopLiesOutsideOfMostBands() {
        GeneratorOptions flat = Preset.FLAT.options();
        Shop shop = Shop.open(flat.shop());
        Scorecard scorecard = new Scorecard();
        for (int user = 0; user < flat.users(); user++) {
            tell(shop.story(user), scorecard);
        }
        List<Score> scored = scorecard.scores().stream()
                .filter(score -> !score.verdict().equals("shown"))
                .toList();
        assertThat(scored.stream().filter(score -> !score.liesInside()).count()).isGreaterThan(scored.size() * 3L / 4);
        assertThat(scorecard.scores())
                .as("the flat values beside the bands are this shop's")
                .allSatisfy(score -> assertThat(score.flat()).isEqualTo(score.value()));
    }

    private static Set<String> ids(Complement pair) {
        return Set.of(pair.first().id(), pair.second().id());
    }
}

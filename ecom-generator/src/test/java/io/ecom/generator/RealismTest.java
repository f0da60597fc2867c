package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.scorecard.Scorecard;
import io.ecom.generator.shop.Shop;
import io.ecom.generator.shop.Story;
import io.ecom.model.result.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo shop inside the bands of real shops, the flat one outside. */
final class RealismTest {
    @Test
    void theNumbersAskedForAreMetWithinTwoPercent() {
        assertThat(DemoShop.SESSIONS.size() / (double) DemoShop.OPTIONS.sessions())
                .isBetween(0.98, 1.02);
        assertThat(DemoShop.ORDERS.size() / (double) DemoShop.OPTIONS.transactions())
                .isBetween(0.98, 1.02);
    }

    @Test
    void theDemoLiesInEveryBand() {
        assertThat(DemoShop.SCORECARD.scores()).allSatisfy(score -> assertThat(score.verdict())
                .as("%s %s", score.quantity(), score.value())
                .isIn("inside", "shown"));
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

    private static void tell(Story story, Scorecard scorecard) {
        scorecard.user(story.user());
        story.sessions().forEach(scorecard::session);
        story.orders().forEach(scorecard::transaction);
    }
}

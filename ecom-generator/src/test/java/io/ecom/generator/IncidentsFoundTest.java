package io.ecom.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.analytics.answer.Answers;
import io.ecom.analytics.incident.Incident.CheckoutFailure;
import io.ecom.analytics.incident.Incident.PriceMove;
import io.ecom.analytics.incident.Incident.ReferrerSurge;
import io.ecom.analytics.incident.Incidents;
import io.ecom.analytics.insight.Evidence;
import io.ecom.analytics.insight.Insights;
import io.ecom.generator.calendar.Incident;
import io.ecom.generator.calendar.Window;
import io.ecom.generator.goods.Article;
import io.ecom.generator.random.Seed;
import io.ecom.model.insight.Days;
import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planted is found and named, with the days of it; where nothing is planted nothing is found. */
final class IncidentsFoundTest {
    @ParameterizedTest
    @ValueSource(strings = {"ecom", "b"})
    void theDemosThreeStoriesAreFoundWithTheirDays(String seed) {
        GeneratorOptions options = Preset.DEMO.options().withSeed(seed);
        Window window = options.shop().window();
        List<Incident> planted = io.ecom.generator.calendar.Incidents.of(Seed.of(seed), window, options.categories())
                .all();
        Answers answers = ShopAnswers.of(options);

        List<io.ecom.analytics.incident.Incident> found = Incidents.find(
                answers.dailyConversion().rows(),
                answers.categoryDaily().rows(),
                answers.priceChanges().rows());

        assertThat(found).hasSize(3);
        ReferrerSurge campaign = (ReferrerSurge) found.get(0);
        assertThat(campaign.days()).isEqualTo(days(planted.get(0), window));
        assertThat(campaign.referrer()).isEqualTo("email");
        assertThat(campaign.traffic()).isBetween(1.2, 1.5);
        assertThat(campaign.wanted()).isNotNull();
        assertThat(campaign.wanted().categoryId())
                .isEqualTo(Article.categoryId(planted.get(0).category()));
        CheckoutFailure failure = (CheckoutFailure) found.get(1);
        assertThat(failure.days()).isEqualTo(days(planted.get(1), window));
        assertThat(failure.device()).isEqualTo("mobile");
        assertThat(failure.converted()).isZero();
        PriceMove rise = (PriceMove) found.get(2);
        assertThat(rise.days()).isEqualTo(days(planted.get(2), window));
        assertThat(rise.categoryId())
                .isEqualTo(Article.categoryId(planted.get(2).category()));
        assertThat(rise.change().doubleValue()).isBetween(0.16, 0.20);
        assertThat(rise.demand()).isNotNull();
        assertThat(rise.demand().ratio()).isBetween(0.45, 0.75);

        List<Statement> statements = Insights.of(Evidence.of(answers));
        assertThat(statements.subList(0, 3)).extracting(Statement::kind).containsOnly(Kind.INCIDENT);
        assertThat(statements.get(0).sentence())
                .startsWith("Sessions from email were ")
                .contains("“" + campaign.wanted().category() + "”");
        assertThat(statements).extracting(Statement::id).doesNotHaveDuplicates();
        assertThat(statements)
                .extracting(Statement::id)
                .contains(
                        "concentration",
                        "repeat-buyers",
                        "conversion-by-device",
                        "conversion-by-referrer",
                        "conversion-by-depth",
                        "weakest-step",
                        "season-1",
                        "bought-together-1",
                        "lookers-spend",
                        "lost-orders")
                .doesNotContain("nothing");
    }

    @Test
    void ofTheFlatShopNothingStandsOut() {
        assertNothingStandsOut(Preset.FLAT.options());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5", "6"})
    void ofOtherFlatShopsNothingStandsOutEither(String seed) {
        assertNothingStandsOut(Preset.FLAT
                .options()
                .withSeed(seed)
                .withGoods(200, 20)
                .withUsers(100)
                .withActivity(12_000, 4_000));
    }

    private static void assertNothingStandsOut(GeneratorOptions options) {
        assertThat(Insights.of(Evidence.of(ShopAnswers.of(options))))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.kind()).isEqualTo(Kind.NOTHING);
                    assertThat(statement.sentence())
                            .matches(
                                    "Nothing stands out: of [0-9,]+ comparisons none is beyond chance and large enough to"
                                            + " matter\\.");
                });
    }

    private static Days days(Incident planted, Window window) {
        return new Days(window.dateOf(planted.firstDay()), window.dateOf(planted.lastDay()));
    }
}

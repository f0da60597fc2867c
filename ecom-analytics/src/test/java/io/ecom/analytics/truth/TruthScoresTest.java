package io.ecom.analytics.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ecom.analytics.insight.Evidence;
import io.ecom.model.Money;
import io.ecom.model.insight.Days;
import io.ecom.model.result.CategoryWeek;
import io.ecom.model.result.Clv;
import io.ecom.model.result.ClvModel;
import io.ecom.model.result.CoPurchase;
import io.ecom.model.result.DailyConversion;
import io.ecom.model.result.TruthScore;
import io.ecom.model.truth.HiddenCustomer;
import io.ecom.model.truth.PlantedIncident;
import io.ecom.model.truth.PlantedPair;
import io.ecom.model.truth.PlantedSeason;
import io.ecom.model.truth.Truth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was planted and what was found, small enough to score by hand. */
final class TruthScoresTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    @Test
    void pairsAreFoundWhenTheyAreBothStrongAndSure() {
        List<PlantedPair> planted = List.of(new PlantedPair("a", "b", 4), new PlantedPair("a", "c", 4));
        Evidence evidence = Evidence.of()
                .with(
                        CoPurchase.class,
                        List.of(
                                pair("a", "b", "4.0", "0.01"),
                                pair("a", "c", "4.0", "0.06"),
                                pair("b", "c", "1.9", "0.01"),
                                pair("b", "d", "2.0", "0.01")));

        assertThat(ComplementScores.of(planted, evidence))
                .containsExactly(
                        score("complements", "precision", "1", "2", "0.500000"),
                        score("complements", "recall", "2", "1", "0.500000"));
    }

    @Test
    void anIncidentIsScoredByItsKindAndItsDays() {
        List<DailyConversion> rows = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            LocalDate date = FIRST.plusDays(day);
            rows.add(new DailyConversion(date, "device", "desktop", 100, 20, 10));
            rows.add(new DailyConversion(date, "device", "mobile", 100, 20, day >= 20 && day <= 21 ? 0 : 10));
        }
        List<PlantedIncident> planted = List.of(
                new PlantedIncident("broken_mobile_checkout", days(20, 22), null),
                new PlantedIncident("campaign", days(20, 26), "cat_1"));

        assertThat(IncidentScores.of(planted, Evidence.of().with(DailyConversion.class, rows)))
                .containsExactly(
                        score("incidents", "precision", "1", "1", "1.000000"),
                        score("incidents", "recall", "2", "1", "0.500000"),
                        score("incidents", "days_of_broken_mobile_checkout", "3", "2", "0.666667"),
                        score("incidents", "days_of_campaign", "7", "0", "0.000000"));
    }

    @Test
    void aStoryThatTwoFindingsTellIsFoundOnceAndBothAreRight() {
        List<DailyConversion> rows = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            for (String device : List.of("desktop", "mobile", "tablet")) {
                boolean broken = !device.equals("desktop") && day >= 20 && day <= (device.equals("mobile") ? 21 : 22);
                rows.add(new DailyConversion(FIRST.plusDays(day), "device", device, 100, 20, broken ? 0 : 10));
            }
        }
        List<PlantedIncident> planted = List.of(new PlantedIncident("broken_mobile_checkout", days(20, 22), null));

        assertThat(IncidentScores.of(planted, Evidence.of().with(DailyConversion.class, rows)))
                .containsExactly(
                        score("incidents", "precision", "2", "2", "1.000000"),
                        score("incidents", "recall", "1", "1", "1.000000"),
                        score("incidents", "days_of_broken_mobile_checkout", "3", "3", "1.000000"));
    }

    @Test
    void whereNothingIsFoundPrecisionIsEmpty() {
        List<PlantedIncident> planted = List.of(new PlantedIncident("price_rise", days(1, 2), "cat_1"));

        assertThat(IncidentScores.of(planted, Evidence.of()).get(0))
                .isEqualTo(new TruthScore("incidents", "precision", BigDecimal.ZERO, BigDecimal.ZERO, null));
    }

    /** Sales that follow the true factors exactly correlate with them exactly, although two shops' sums differ. */
    @Test
    void aSeasonThatIsSoldAsPlantedCorrelatesFully() {
        List<Double> summer = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 4.0, 4.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        List<Double> even = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        List<CategoryWeek> rows = new ArrayList<>();
        for (int week = 0; week < 51; week++) {
            LocalDate monday = FIRST.plusWeeks(week);
            int month = monday.plusDays(3).getMonthValue();
            rows.add(week("cat_1", monday, Math.round(100 * summer.get(month - 1))));
            rows.add(week("cat_2", monday, 300));
        }
        List<PlantedSeason> planted = List.of(new PlantedSeason("cat_1", summer), new PlantedSeason("cat_2", even));

        List<TruthScore> scores = SeasonScores.of(planted, Evidence.of().with(CategoryWeek.class, rows));

        assertThat(scores.get(0).measure()).isEqualTo("correlation");
        assertThat(scores.get(0).value().doubleValue()).isCloseTo(1, within(1e-6));
        assertThat(scores.get(1)).isEqualTo(score("seasons", "clear_curves", "1", "1", "1.000000"));
    }

    /** The only category is all of the shop: its share is usual whenever it sells. */
    @Test
    void theSeasonOfAnOnlyCategoryCorrelatesWithNothing() {
        List<Double> summer = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 4.0, 4.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        List<CategoryWeek> rows = new ArrayList<>();
        for (int week = 0; week < 51; week++) {
            rows.add(week("cat_1", FIRST.plusWeeks(week), 97 + 13L * (week % 7)));
        }

        assertThat(SeasonScores.of(
                        List.of(new PlantedSeason("cat_1", summer)),
                        Evidence.of().with(CategoryWeek.class, rows)))
                .containsExactly(
                        new TruthScore("seasons", "correlation", null, null, null),
                        score("seasons", "clear_curves", "1", "0", "0.000000"));
    }

    @Test
    void parametersStandBesideTheFittedOnesOfTheSameName() {
        Truth truth = new Truth(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new HiddenCustomer("u1", 20, true), new HiddenCustomer("u2", 40, false)),
                Map.of("r", 0.3),
                Map.of("q", 0.0));
        ClvModel model = new ClvModel(
                "week",
                2,
                new ClvModel.Fitted("mbg_nbd", Map.of("r", 0.36, "s", 1.0), null, Map.of()),
                new ClvModel.Fitted("gamma_gamma", Map.of("q", 2.0), null, Map.of()),
                new ClvModel.Portfolio(2, 1, 1, 1, 1, 1),
                List.of());
        Evidence evidence = Evidence.of().with(Clv.class, List.of(buyer("u1", "0.9", "25"), buyer("u2", "0.3", "30")));

        assertThat(CustomerScores.of(truth, evidence, model))
                .containsExactly(
                        score("customers", "r", "0.300000", "0.360000", "1.200000"),
                        new TruthScore("customers", "q", new BigDecimal("0.000000"), new BigDecimal("2.000000"), null),
                        score("customers", "share_alive", "0.500000", "0.600000", "1.200000"),
                        new TruthScore(
                                "customers", "rank_correlation_order_value", null, null, new BigDecimal("1.000000")));
    }

    private static TruthScore score(String analysis, String measure, String planted, String found, String value) {
        return new TruthScore(analysis, measure, new BigDecimal(planted), new BigDecimal(found), new BigDecimal(value));
    }

    private static CoPurchase pair(String a, String b, String lift, String q) {
        return new CoPurchase(
                a, b, 5, null, null, null, new BigDecimal(lift), null, null, null, new BigDecimal(q), null, null);
    }

    private static CategoryWeek week(String category, LocalDate monday, long units) {
        return new CategoryWeek(category, monday, units, Money.of("1").times(units), null, category);
    }

    private static Clv buyer(String id, String alive, String value) {
        return new Clv(
                id,
                0,
                0,
                0,
                null,
                new BigDecimal(alive),
                BigDecimal.ONE,
                new BigDecimal(value),
                BigDecimal.ONE,
                0,
                0,
                BigDecimal.ONE,
                BigDecimal.ONE);
    }

    private static Days days(int from, int to) {
        return new Days(FIRST.plusDays(from), FIRST.plusDays(to));
    }
}

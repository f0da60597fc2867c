package io.ecom.analytics.clv.holdout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ecom.analytics.clv.Cdnow;
import io.ecom.analytics.clv.PurchaseFit;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.PurchaseModel;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forecasts of CDNOW's last 39 weeks from its first 39, against what came. */
class CdnowHoldoutTest {
    /** The outcomes of the raw data with the times of the summary, whose two decimals the published figures share. */
    private static Holdout holdout() {
        Holdout.Builder builder = new Holdout.Builder(Cdnow.CUT, Cdnow.END);
        Iterator<PurchaseHistory> summary = Cdnow.summary().iterator();
        Cdnow.purchases()
                .values()
                .forEach(days -> builder.add(summary.next(), days.count(Cdnow.CUT.plusDays(1), Cdnow.END)));
        return builder.build();
    }

    @Test
    void theHoldoutItself() {
        Holdout holdout = Holdout.cut(Cdnow.purchases().values(), Cdnow.CUT, Cdnow.END);

        assertThat(holdout.length().inWeeks()).isEqualTo(39);
        assertThat(holdout.customers()).isEqualTo(2357);
        assertThat(holdout.actual()).isEqualTo(1882);
        assertThat(holdout.groups().stream()
                        .filter(group -> group.actual() == 0)
                        .mapToLong(Holdout.Group::customers)
                        .sum())
                .isEqualTo(Math.round(0.7098 * 2357));
    }

    @Test
    void everyModelAndTheNaiveForecast() {
        assertScore(score(PurchaseLaw.BG_NBD), 1653.4, -.1215, .7855, 1.6080, .6256);
        assertScore(score(PurchaseLaw.MBG_NBD), 1576.7, -.162, .7648, 1.6072, .6272);
        assertScore(score(PurchaseLaw.PARETO_NBD), 1665.5, -.115, .7545, 1.6029, .6302);
        assertScore(score(PurchaseLaw.NBD), 2929.8, .557, 1.0410, 1.8595, Double.NaN);
        assertScore(holdout().naive(), 2930.1, .557, 1.0237, 2.2119, Double.NaN);
    }

    @Test
    void byFrequency() {
        List<FrequencyCheck> rows = holdout().byFrequency(model(PurchaseLaw.BG_NBD));

        assertThat(rows).extracting(FrequencyCheck::frequency).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(rows.get(0).customers()).isEqualTo(2357 - 946);
        assertThat(rows.stream().mapToLong(FrequencyCheck::actual).sum()).isEqualTo(1882);
        assertThat(rows.stream().mapToDouble(FrequencyCheck::expected).sum()).isCloseTo(1653.4, within(0.05));
        assertThat(rows.stream().mapToDouble(FrequencyCheck::naive).sum()).isCloseTo(2930.1, within(0.051));
    }

    private static PurchaseModel model(PurchaseLaw law) {
        return PurchaseFit.of(law, holdout().known()).model();
    }

    private static ForecastScore score(PurchaseLaw law) {
        ForecastScore score = holdout().score(model(law));
        assertThat(score.forecast()).isEqualTo(law.toString());
        return score;
    }

    private static void assertScore(
            ForecastScore score, double predicted, double bias, double absolute, double square, double correlation) {
        assertThat(score.actual()).isEqualTo(1882);
        assertThat(score.predicted()).isCloseTo(predicted, within(0.051));
        assertThat(score.bias()).isCloseTo(bias, within(0.00051));
        assertThat(score.meanAbsoluteError()).isCloseTo(absolute, within(0.000051));
        assertThat(score.rootMeanSquareError()).isCloseTo(square, within(0.000051));
        assertThat(score.rankCorrelation()).isBetween(0.3, 0.6);
        if (!Double.isNaN(correlation)) {
            assertThat(score.correlation()).isCloseTo(correlation, within(0.000051));
        }
    }
}

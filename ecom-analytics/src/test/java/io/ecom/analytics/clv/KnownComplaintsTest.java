package io.ecom.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users of other implementations of these models report again and again, with the figures of their reports. */
class KnownComplaintsTest {
    /** Parameters from which P(alive) overflows where odds are multiplied out: lifetimes, report 332. */
    @ParameterizedTest
    @CsvSource({"1, 1", "300, 1", "300, 500", "5000, 10", "5000, 519", "100000, 2"})
    void chancesToBeAliveDoNotOverflow(long frequency, double recency) {
        BetaGeometric[] models = {new BgNbd(0.10, 50.16, 0.40, 0.81), new MbgNbd(0.10, 50.16, 0.40, 0.81)};
        PurchaseHistory history = PurchaseHistory.of(frequency, Span.weeks(recency), Span.weeks(520));
        for (BetaGeometric model : models) {
            assertThat(model.alive(history)).isBetween(0.0, 1.0);
            assertThat(model.logLikelihood(history)).isFinite();
            assertThat(model.expectedPurchases(history, Span.weeks(52)))
                    .isBetween(0.0, 1.01 * (frequency + 1) * 52 / 520);
        }
    }

    /** Customers with many purchases: CLVTools, report 100, and lifetimes, report 25. */
    @ParameterizedTest
    @CsvSource({
        "221, 103.42857, 103.57143",
        "254, 97.28571, 97.42857",
        "161, 94.71429, 98.00000",
        "204, 98.57143, 99.42857",
        "301, 10, 100",
        "3000, 500, 1500"
    })
    void paretoHoldsForManyPurchases(long frequency, double recency, double age) {
        PurchaseHistory history = PurchaseHistory.of(frequency, Span.weeks(recency), Span.weeks(age));
        for (ParetoNbd model : List.of(
                new ParetoNbd(0.553, 10.578, 0.606, 11.669),
                new ParetoNbd(0.553, 1e-3, 0.606, 1e3),
                new ParetoNbd(0.553, 1e3, 0.606, 1e-3))) {
            assertThat(model.alive(history)).isBetween(0.0, 1.0);
            assertThat(model.logLikelihood(history)).isFinite();
            assertThat(model.expectedPurchases(history, Span.weeks(52)))
                    .isFinite()
                    .isNotNegative();
        }
    }

    /** A model that is not found in data which it has made itself: lifetimes, report 55. */
    @Test
    void mbgIsFoundInItsOwnData() {
        MbgNbd truth = new MbgNbd(0.24, 4.41, 0.8, 2.43);
        SplittableRandom random = new SplittableRandom(1);
        List<PurchaseHistory> customers = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            customers.add(truth.simulate(random, Span.weeks(40)));
        }
        PurchaseFit fit = PurchaseFit.of(PurchaseLaw.MBG_NBD, PurchaseHistogram.of(customers));

        assertThat(fit.warnings()).isEmpty();
        truth.parameters()
                .forEach((name, value) -> assertThat(fit.model().parameters().get(name))
                        .as(name)
                        .isCloseTo(value, within(3 * fit.standardErrors().get(name))));
    }

    /** Times in days make parameters large; the search starts from the data's own rate: BTYDplus, report 51. */
    @ParameterizedTest
    @CsvSource({"0.01", "1", "100", "1000"})
    void theUnitOfTimeDoesNotMatterToTheSearch(double unit) {
        SplittableRandom random = new SplittableRandom(5);
        MbgNbd truth = new MbgNbd(0.8, 6, 0.7, 2.5);
        List<PurchaseHistory> customers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            PurchaseHistory made = truth.simulate(random, Span.weeks(60));
            customers.add(PurchaseHistory.of(
                    made.frequency(),
                    Span.weeks(unit * made.recency().inWeeks()),
                    Span.weeks(unit * made.age().inWeeks())));
        }
        for (PurchaseLaw law : List.of(PurchaseLaw.MBG_NBD, PurchaseLaw.BG_NBD, PurchaseLaw.PARETO_NBD)) {
            PurchaseFit fit = PurchaseFit.of(law, PurchaseHistogram.of(customers));
            assertThat(fit.model().law()).isEqualTo(law);
            assertThat(fit.model().parameters().get("alpha") / unit).isBetween(3.0, 9.0);
        }
    }

    /** Many customers are first looked at roughly; the maximum is that of all of them all the same. */
    @Test
    void aRoughFirstLookChangesNothingButTheTime() {
        SplittableRandom random = new SplittableRandom(6);
        MbgNbd truth = new MbgNbd(0.8, 6, 0.7, 2.5);
        List<PurchaseHistory> customers = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            customers.add(truth.simulate(random, Span.weeks(10 + random.nextInt(50))));
        }
        PurchaseHistogram histogram = PurchaseHistogram.of(customers);
        assertThat(histogram.coarse().bins().size()).isLessThan(histogram.bins().size());
        assertThat(histogram.coarse().customers()).isEqualTo(12_000);
        for (PurchaseLaw law : List.of(PurchaseLaw.MBG_NBD, PurchaseLaw.PARETO_NBD)) {
            Likelihood likelihood = Likelihood.of(law, histogram);
            double[] found = PurchaseFit.of(law, histogram).model().parameters().values().stream()
                    .mapToDouble(Math::log)
                    .toArray();
            double[] gradient = new double[4];
            likelihood.at(found, gradient);
            assertThat(gradient).containsExactly(new double[4], within(1e-7));
        }
    }
}

package io.ecom.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurchaseFitTest {
    private static final MbgNbd TRUTH = new MbgNbd(0.8, 6, 0.7, 2.5);

    private static List<PurchaseHistory> simulated(PurchaseModel model, int customers) {
        SplittableRandom random = new SplittableRandom(5);
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            PurchaseHistory raw = model.simulate(random, Span.days(100 + random.nextInt(400)));
            // Whole days, as a shop's purchases have them.
            double recency = Math.ceil(raw.recency().inDays());
            histories.add(PurchaseHistory.of(raw.frequency(), Span.days(recency), raw.age()));
        }
        return histories;
    }

    @Test
    void findsTheParametersThatMadeTheDataWithinThreeStandardErrors() {
        PurchaseFit fit = PurchaseFit.of(PurchaseLaw.MBG_NBD, PurchaseHistogram.of(simulated(TRUTH, 20_000)));

        TRUTH.parameters()
                .forEach((name, value) -> assertThat(fit.model().parameters().get(name))
                        .as(name)
                        .isCloseTo(value, within(3 * fit.standardErrors().get(name))));
        assertThat(fit.warnings()).isEmpty();
    }

    @Test
    void theOrderOfCustomersChangesNoBit() {
        List<PurchaseHistory> histories = simulated(TRUTH, 2_000);
        PurchaseFit fit = PurchaseFit.of(PurchaseLaw.MBG_NBD, PurchaseHistogram.of(histories));
        Collections.shuffle(histories, new Random(3));

        assertThat(PurchaseFit.of(PurchaseLaw.MBG_NBD, PurchaseHistogram.of(histories)))
                .isEqualTo(fit);
    }

    /** The gradient of each likelihood against differences of its value. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POISSON")
    void gradientsAgreeWithDifferences(PurchaseLaw law) {
        Likelihood likelihood = Likelihood.of(law, PurchaseHistogram.of(simulated(TRUTH, 200)));
        for (double[] start : likelihood.starts()) {
            double[] gradient = new double[start.length];
            likelihood.at(start, gradient);
            for (int i = 0; i < start.length; i++) {
                double[] up = start.clone();
                double[] down = start.clone();
                up[i] += 1e-5;
                down[i] -= 1e-5;
                double[] unused = new double[start.length];
                double slope = (likelihood.at(up, unused) - likelihood.at(down, unused)) / 2e-5;
                assertThat(gradient[i]).isCloseTo(slope, within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyComesBack(PurchaseLaw law) {
        PurchaseFit fit = fit(law, PurchaseHistory.of(0, Span.ZERO, Span.weeks(30)), 500);

        assertThat(fit.model()).isEqualTo(new Poisson(0));
        assertThat(fit.logLikelihood()).isZero();
        assertPoisson(law, fit);
        assertThat(fit.model().expectedPurchases(Span.months(12))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void everybodyComesBackLikeAClock(PurchaseLaw law) {
        PurchaseFit fit = fit(law, PurchaseHistory.of(10, Span.weeks(50), Span.weeks(52)), 500);

        assertThat(fit.model()).isEqualTo(new Poisson(10 / 52.0));
        assertPoisson(law, fit);
    }

    @ParameterizedTest
    @EnumSource
    void oneCustomerAlone(PurchaseLaw law) {
        PurchaseFit fit = fit(law, PurchaseHistory.of(3, Span.weeks(10), Span.weeks(20)), 1);

        assertThat(fit.logLikelihood()).isFinite();
        assertThat(fit.model().expectedPurchases(Span.weeks(10))).isFinite().isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void noCustomers(PurchaseLaw law) {
        PurchaseFit fit = PurchaseFit.of(law, PurchaseHistogram.of(List.of()));

        assertThat(fit.model()).isEqualTo(new Poisson(0));
        assertThat(fit.logLikelihood()).isZero();
        assertThat(fit.warnings()).containsExactly("No customers to fit: fitted 'Poisson' without purchases");
    }

    @ParameterizedTest
    @EnumSource
    void everybodyBoughtOnTheLastDay(PurchaseLaw law) {
        PurchaseFit fit = fit(law, PurchaseHistory.of(0, Span.ZERO, Span.ZERO), 10);

        assertThat(fit.model()).isEqualTo(new Poisson(0));
    }

    /** The data of a shop whose customers all buy at random at one rate: the case of flat, invented data. */
    @Test
    void customersWhoAreAllAlikeAndNeverLeaveLookPoisson() {
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            // Fewer extremes than Poisson has, so that no law with more parameters gains.
            long frequency = 4 + k % 3;
            histories.add(PurchaseHistory.of(frequency, Span.days(80 + k % 9), Span.days(90)));
        }
        PurchaseFit fit = PurchaseFit.of(PurchaseLaw.MBG_NBD, PurchaseHistogram.of(histories));

        assertThat(fit.model().law()).isEqualTo(PurchaseLaw.POISSON);
        assertThat(fit.warnings())
                .containsExactly("Likelihood has no maximum: purchases look Poisson; fitted 'Poisson'");
    }

    @Test
    void customersWhoDifferButNeverLeaveFallBackToNbd() {
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int k = 0; k < 300; k++) {
            long frequency = 2 + (k % 10) * (k % 10);
            histories.add(PurchaseHistory.of(frequency, Span.days(360), Span.days(361)));
        }
        PurchaseFit fit = PurchaseFit.of(PurchaseLaw.MBG_NBD, PurchaseHistogram.of(histories));

        assertThat(fit.model().law()).isEqualTo(PurchaseLaw.NBD);
        assertThat(fit.model().alive(histories.get(0))).isEqualTo(1);
        assertThat(fit.warnings()).containsExactly("Likelihood has no maximum: purchases look Poisson; fitted 'NBD'");
    }

    @Test
    void lawsAreKnownByTheirShortNames() {
        assertThat(PurchaseLaw.parse(" MBG ")).isEqualTo(PurchaseLaw.MBG_NBD);
        assertThat(PurchaseLaw.MBG_NBD).hasToString("MBG/NBD");
        assertThatThrownBy(() -> PurchaseLaw.parse("weibull"))
                .hasMessage("Invalid purchase model 'weibull': expected one of mbg, bg, pareto, nbd, poisson");
    }

    private static PurchaseFit fit(PurchaseLaw law, PurchaseHistory history, int customers) {
        return PurchaseFit.of(law, PurchaseHistogram.of(Collections.nCopies(customers, history)));
    }

    private static void assertPoisson(PurchaseLaw law, PurchaseFit fit) {
        if (law != PurchaseLaw.POISSON) {
            assertThat(fit.warnings())
                    .containsExactly("Likelihood has no maximum: purchases look Poisson; fitted 'Poisson'");
        }
    }
}

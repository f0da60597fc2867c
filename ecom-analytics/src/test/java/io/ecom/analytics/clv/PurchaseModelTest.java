package io.ecom.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that every model keeps, and each formula against another way to the same number. */
class PurchaseModelTest {
    static Stream<PurchaseModel> models() {
        return Stream.of(
                new MbgNbd(0.525, 6.183, 0.891, 1.614),
                new BgNbd(0.243, 4.414, 0.793, 2.426),
                new BgNbd(0.5, 3, 0.2, 0.3),
                new MbgNbd(2, 8, 1, 3),
                new MbgNbd(40, 90, 3, 9),
                new MbgNbd(40, 90, 0.4, 0.9),
                new ParetoNbd(0.553, 10.578, 0.606, 11.669),
                new ParetoNbd(2, 30, 1, 5),
                new Nbd(0.385, 12.07),
                new Poisson(0.2));
    }

    @ParameterizedTest
    @MethodSource("models")
    void probabilitiesSumToOneAndTheirMeanIsTheExpectation(PurchaseModel model) {
        Span span = Span.weeks(8);
        double sum = 0;
        double mean = 0;
        for (long n = 0; n < 400; n++) {
            double chance = model.probability(n, span);
            assertThat(chance).isBetween(0.0, 1.0);
            sum += chance;
            mean += n * chance;
        }
        assertThat(sum).isCloseTo(1, within(1e-8));
        assertThat(mean).isCloseTo(model.expectedPurchases(span), within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("models")
    void ofAnUnbornCustomerNothingIsExpectedInNoTime(PurchaseModel model) {
        assertThat(model.expectedPurchases(Span.ZERO)).isZero();
        assertThat(model.probability(0, Span.ZERO)).isEqualTo(1);
        assertThat(model.probability(1, Span.ZERO)).isZero();
    }

    @ParameterizedTest
    @MethodSource("models")
    void simulatedCustomersPurchaseAsOftenAsTheModelExpects(PurchaseModel model) {
        SplittableRandom random = new SplittableRandom(7);
        Span span = Span.weeks(8);
        int customers = 10_000;
        double sum = 0;
        double squares = 0;
        double none = 0;
        for (int i = 0; i < customers; i++) {
            long frequency = model.simulate(random, span).frequency();
            sum += frequency;
            squares += (double) frequency * frequency;
            none += frequency == 0 ? 1 : 0;
        }
        double mean = sum / customers;
        double error = Math.sqrt((squares / customers - mean * mean) / customers);
        assertThat(mean).isCloseTo(model.expectedPurchases(span), within(4 * error));
        assertThat(none / customers).isCloseTo(model.probability(0, span), within(4 * 0.5 / Math.sqrt(customers)));
    }

    /** The expectation of what is to come is that of all less that of what was, over all that may have been. */
    @ParameterizedTest
    @MethodSource("models")
    void expectationsOfTheKnownAddUpToThatOfTheUnknown(PurchaseModel model) {
        SplittableRandom random = new SplittableRandom(11);
        Span age = Span.weeks(10);
        Span ahead = Span.weeks(20);
        int customers = 10_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < customers; i++) {
            double expected = model.expectedPurchases(model.simulate(random, age), ahead);
            sum += expected;
            squares += expected * expected;
        }
        double mean = sum / customers;
        double error = Math.sqrt(Math.max(0, squares / customers - mean * mean) / customers) + 1e-9;
        double expected = model.expectedPurchases(age.plus(ahead)) - model.expectedPurchases(age);
        assertThat(mean).isCloseTo(expected, within(4.5 * error));
    }

    @ParameterizedTest
    @MethodSource("models")
    void staysFiniteForThousandsOfPurchasesInDecades(PurchaseModel model) {
        Span decades = Span.weeks(52 * 40);
        for (long frequency : new long[] {0, 1, 50, 5_000, 14_000}) {
            for (double share : new double[] {0.001, 0.5, 0.999, 1}) {
                Span recency = frequency == 0 ? Span.ZERO : Span.days(decades.inDays() * share);
                PurchaseHistory history = PurchaseHistory.of(frequency, recency, decades);
                assertThat(model.logLikelihood(history)).isFinite();
                assertThat(model.alive(history)).isBetween(0.0, 1.0);
                assertThat(model.expectedPurchases(history, Span.months(12)))
                        .isBetween(0.0, 1.01 * 52.14 * (frequency + 60) / 40);
            }
        }
    }

    @Test
    void aOneTimeBuyerIsAliveWithCertaintyInBgNbdOnly() {
        PurchaseHistory once = PurchaseHistory.of(0, Span.ZERO, Span.weeks(38.86));

        assertThat(new BgNbd(0.243, 4.414, 0.793, 2.426).alive(once)).isEqualTo(1);
        assertThat(new MbgNbd(0.525, 6.183, 0.891, 1.614).alive(once)).isBetween(0.2, 0.6);
        assertThat(new ParetoNbd(0.553, 10.578, 0.606, 11.669).alive(once)).isBetween(0.2, 0.4);
    }

    /** E[Y | alive] as the mean over the chance to leave of (1 − (1 + p·t/(α + T))^−(r + x))/p. */
    @Test
    void conditionalExpectationAgreesWithItsIntegral() {
        for (double a : new double[] {0.999999, 1, 1.00005, 1.2, 2.5, 30}) {
            for (double r : new double[] {0.5, 3, 25, 2000}) {
                MbgNbd model = new MbgNbd(r, 5, a, 3);
                PurchaseHistory history = PurchaseHistory.of(4, Span.weeks(6), Span.weeks(9));
                double expected = integral(model, 4, 9, 26) * model.alive(history);
                assertThat(model.expectedPurchases(history, Span.weeks(26)))
                        .as("a %s r %s", a, r)
                        .isCloseTo(expected, within(1e-7 * expected));
            }
        }
    }

    private static double integral(MbgNbd model, long x, double age, double time) {
        double over = 0;
        double weight = 0;
        int panels = 400;
        GaussIntegratorFactory rules = new GaussIntegratorFactory();
        for (int i = 0; i < panels; i++) {
            GaussIntegrator rule = rules.legendre(16, i / (double) panels, (i + 1) / (double) panels);
            over += rule.integrate(v -> {
                double p = v * v * v * v;
                double purchases = -Math.expm1(-(model.r() + x) * Math.log1p(p * time / (model.alpha() + age))) / p;
                return purchases * density(model, x, v);
            });
            weight += rule.integrate(v -> density(model, x, v));
        }
        return over / weight;
    }

    /** The beta law of p = v⁴, which has no pole at zero for shapes above a quarter. */
    private static double density(MbgNbd model, long x, double v) {
        return Math.exp((4 * model.a() - 1) * Math.log(v) + (model.b() + x) * Math.log1p(-v * v * v * v));
    }

    @Test
    void parametersArePositive() {
        assertThatThrownBy(() -> new MbgNbd(1, 1, 0, 1))
                .hasMessage("Invalid parameter '0.0' of a: expected a positive number");
        assertThatThrownBy(() -> new ParetoNbd(1, Double.NaN, 1, 1))
                .hasMessage("Invalid parameter 'NaN' of alpha: expected a positive number");
        assertThatThrownBy(() -> new Poisson(-1))
                .hasMessage("Invalid parameter '-1.0' of lambda: expected zero or more");
        assertThatThrownBy(() -> new GammaGamma(1, 1, 1))
                .hasMessage("Invalid parameter '1.0' of q: expected more than 1, or the mean is infinite");
    }
}

package io.ecom.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ecom.analytics.clv.numeric.Sampler;
import io.ecom.model.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpendFitTest {
    @Test
    void findsTheParametersThatMadeTheData() {
        GammaGamma truth = new GammaGamma(6, 4, 15);
        SpendFit fit = SpendFit.of(SpendHistogram.of(simulated(truth, 20_000)));

        truth.parameters()
                .forEach((name, value) -> assertThat(fit.model().parameters().get(name))
                        .as(name)
                        .isCloseTo(value, within(3 * fit.standardErrors().get(name))));
        assertThat(fit.warnings()).isEmpty();
    }

    @Test
    void customersWhoSpendAlikeHaveThePooledMeanOfAllTheirDays() {
        PurchaseHistory history = history(2, "10.00", "40.00");
        SpendFit fit = SpendFit.of(SpendHistogram.of(Collections.nCopies(50, history)));

        assertThat(fit.model()).isEqualTo(new PooledMean(50 / 3.0));
        assertThat(fit.logLikelihood()).isNull();
        assertThat(fit.warnings()).containsExactly("Spend likelihood has no maximum; fitted 'pooled mean'");
    }

    @Test
    void withoutRepeatPurchasesTheFirstOnesSay() {
        List<PurchaseHistory> once = List.of(history(0, "10.00", "0.00"), history(0, "20.00", "0.00"));
        SpendFit fit = SpendFit.of(SpendHistogram.of(once));

        assertThat(fit.model()).isEqualTo(new PooledMean(15));
        assertThat(fit.customers()).isZero();
        assertThat(fit.warnings()).containsExactly("No repeat purchases to fit spend on; fitted 'pooled mean'");
        assertThat(SpendFit.of(SpendHistogram.of(List.of())).model()).isEqualTo(new PooledMean(0));
    }

    @Test
    void anInfiniteMeanIsNotBelieved() {
        Sampler sampler = new Sampler(new SplittableRandom(1));
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            double rate = sampler.gamma(0.6, 10);
            long cents = Math.max(1, Math.round(100 * sampler.gamma(3 * 2, rate)));
            histories.add(new PurchaseHistory(3, Span.weeks(9), Span.weeks(10), Money.ZERO, Money.ofCents(cents)));
        }
        SpendFit fit = SpendFit.of(SpendHistogram.of(histories));

        assertThat(fit.model()).isInstanceOf(PooledMean.class);
        assertThat(fit.warnings())
                .singleElement()
                .asString()
                .matches("Expected spend is infinite at q 0\\.\\d{3}; fitted 'pooled mean'");
    }

    @Test
    void warnsWhenWhoBuysMoreOftenSpendsMore() {
        SplittableRandom random = new SplittableRandom(1);
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            int frequency = 1 + i % 5;
            long cents = Math.round(frequency * frequency * 1000 * (0.5 + random.nextDouble()));
            histories.add(
                    new PurchaseHistory(frequency, Span.weeks(9), Span.weeks(10), Money.ZERO, Money.ofCents(cents)));
        }
        assertThat(SpendFit.of(SpendHistogram.of(histories)).warnings())
                .singleElement()
                .asString()
                .matches(
                        "Spend and frequency are correlated \\(0\\.\\d\\d\\); the spend model takes them as independent");
    }

    @Test
    void refundsTeachNothingAndCountAsNothing() {
        PurchaseHistory refunded = history(1, "5.00", "-5.00");
        SpendHistogram histogram = SpendHistogram.of(List.of(refunded));

        assertThat(SpendFit.of(histogram).customers()).isZero();
        assertThat(new GammaGamma(6, 4, 15).expectedValue(refunded)).isEqualTo(6 * 15 / 9.0);
    }

    static List<PurchaseHistory> simulated(GammaGamma truth, int customers) {
        SplittableRandom random = new SplittableRandom(9);
        List<PurchaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            int frequency = 1 + random.nextInt(5);
            long cents = Math.round(100 * frequency * truth.simulate(random, frequency));
            histories.add(
                    new PurchaseHistory(frequency, Span.weeks(9), Span.weeks(10), Money.ZERO, Money.ofCents(cents)));
        }
        return histories;
    }

    private static PurchaseHistory history(long frequency, String first, String repeat) {
        Span recency = frequency == 0 ? Span.ZERO : Span.weeks(9);
        return new PurchaseHistory(frequency, recency, Span.weeks(10), Money.of(first), Money.of(repeat));
    }
}

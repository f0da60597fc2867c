package io.ecom.analytics.clv.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ecom.analytics.clv.Cdnow;
import io.ecom.analytics.clv.PurchaseFit;
import io.ecom.analytics.clv.PurchaseHistogram;
import io.ecom.analytics.clv.PurchaseHistory;
import io.ecom.analytics.clv.PurchaseLaw;
import io.ecom.analytics.clv.Span;
import io.ecom.analytics.clv.SpendFit;
import io.ecom.analytics.clv.SpendHistogram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What CDNOW's customers are worth, right and as it is often miscalculated. */
class CdnowValueTest {
    @Test
    void gammaGamma() {
        List<PurchaseHistory> customers = Cdnow.summary();
        SpendFit fit = SpendFit.of(SpendHistogram.of(customers));

        assertThat(fit.customers()).isEqualTo(946);
        assertThat(fit.logLikelihood()).isCloseTo(-4055.923244, within(0.51e-6));
        assertThat(fit.model().parameters().get("p")).isCloseTo(6.248803, within(3e-5));
        assertThat(fit.model().parameters().get("q")).isCloseTo(3.744588, within(3e-5));
        assertThat(fit.model().parameters().get("gamma")).isCloseTo(15.447746, within(1e-4));
        double[] expected = {
            24.658619, 18.911489, 35.170981, 35.170981, 35.170981, 71.462843, 18.911489, 35.170981, 27.282408, 35.170981
        };
        for (int i = 0; i < expected.length; i++) {
            assertThat(fit.model().expectedValue(customers.get(i))).isCloseTo(expected[i], within(3e-5));
        }
        assertThat(customers.stream().mapToDouble(fit.model()::expectedValue).average())
                .hasValueCloseTo(35.25296, within(3e-5));
        assertThat(fit.warnings()).isEmpty();
    }

    @Test
    void theValueOfTwelveMonthsOfFourPointThreeFourFiveWeeks() {
        assertValues(
                Horizon.months(12, 0.01),
                71_509.8958,
                36.2785,
                4.6375,
                8.3441,
                8.3441,
                8.3441,
                283.5236,
                6.8814,
                8.3441,
                43.3536,
                8.3441);
    }

    /** What the best-known quick start prints: data in weeks, months taken as 30 of them. */
    @Test
    void theWellKnownWrongValueIsOfMonthsOfThirtyWeeks() {
        assertValues(
                new Horizon(Span.weeks(30), 12, 0.01),
                266_621.57,
                140.096211,
                18.943467,
                38.180574,
                38.180574,
                38.180574,
                1003.868107,
                28.109683,
                38.180574,
                167.418216,
                38.180574);
    }

    private static void assertValues(Horizon horizon, double total, double... first) {
        List<PurchaseHistory> customers = Cdnow.summary();
        ValueModel model = new ValueModel(
                PurchaseFit.of(PurchaseLaw.BG_NBD, PurchaseHistogram.of(customers))
                        .model(),
                SpendFit.of(SpendHistogram.of(customers)).model());
        for (int i = 0; i < first.length; i++) {
            assertThat(model.lifetimeValue(customers.get(i), horizon)).isCloseTo(first[i], within(1e-5 * first[i]));
        }
        double sum = customers.stream()
                .mapToDouble(customer -> model.lifetimeValue(customer, horizon))
                .sum();
        assertThat(sum).isCloseTo(total, within(1e-5 * total));
    }

    @Test
    void thePortfolioAndItsInterval() {
        List<PurchaseHistory> customers = Cdnow.summary();
        ValueFit fit = ValueFit.of(PurchaseLaw.MBG_NBD, customers, 20, 1);
        Portfolio portfolio = fit.value(customers, Horizon.months(12, 0.01)).portfolio();

        assertThat(portfolio.customers()).isEqualTo(2357);
        assertThat(portfolio.lifetimeValue())
                .isBetween(portfolio.interval().low(), portfolio.interval().high());
        assertThat(portfolio.interval().high() / portfolio.interval().low()).isBetween(1.05, 1.6);
        assertThat(fit.warnings()).isEmpty();
        assertThat(ValueFit.of(PurchaseLaw.MBG_NBD, customers, 20, 1)).isEqualTo(fit);
    }
}

package io.ecom.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The fits of the CDNOW sample against the published ones. */
class CdnowFitTest {
    private static PurchaseFit fit(PurchaseLaw law) {
        return PurchaseFit.of(law, PurchaseHistogram.of(Cdnow.summary()));
    }

    @Test
    void bgNbd() {
        assertFit(
                fit(PurchaseLaw.BG_NBD),
                -9582.425561,
                Map.of("r", 0.242593, "alpha", 4.413531, "a", 0.792886, "b", 2.425754));
    }

    @Test
    void mbgNbd() {
        assertFit(
                fit(PurchaseLaw.MBG_NBD),
                -9582.132685,
                Map.of("r", 0.524838, "alpha", 6.182992, "a", 0.891356, "b", 1.614000));
    }

    @Test
    void paretoNbd() {
        assertFit(
                fit(PurchaseLaw.PARETO_NBD),
                -9594.973930,
                Map.of("r", 0.553275, "alpha", 10.577612, "s", 0.606214, "beta", 11.667914));
    }

    @Test
    void nbd() {
        assertFit(fit(PurchaseLaw.NBD), -9763.6602, Map.of("r", 0.384768, "alpha", 12.07208));
    }

    private static void assertFit(PurchaseFit fit, double logLikelihood, Map<String, Double> parameters) {
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(0.51e-4));
        parameters.forEach((name, value) -> assertThat(fit.model().parameters().get(name))
                .as(name)
                .isCloseTo(value, within(5e-6 * Math.max(1, value))));
        assertThat(fit.customers()).isEqualTo(2357);
        assertThat(fit.warnings()).isEmpty();
        assertThat(fit.standardErrors().keySet()).isEqualTo(parameters.keySet());
        assertThat(fit.standardErrors().values()).allMatch(error -> error > 0 && error < 10);
    }

    @Test
    void theLikelihoodOfTheGridIsThatOfTheCustomers() {
        PurchaseHistogram histogram = PurchaseHistogram.of(Cdnow.summary());
        for (PurchaseLaw law : PurchaseLaw.values()) {
            PurchaseFit fit = PurchaseFit.of(law, histogram);
            assertThat(fit.model().logLikelihood(histogram)).isCloseTo(fit.logLikelihood(), within(1e-8));
        }
    }

    @Test
    void theSummaryIsThatOfTheRawPurchases() {
        List<PurchaseHistory> raw = Cdnow.purchases().values().stream()
                .map(days -> days.history(Cdnow.CUT))
                .toList();

        assertThat(raw).hasSize(2357);
        assertThat(raw.stream().mapToLong(PurchaseHistory::frequency).sum()).isEqualTo(2457);
        assertThat(raw.stream().filter(history -> history.frequency() > 0)).hasSize(946);
        assertThat(raw.stream().mapToLong(PurchaseHistory::frequency).max()).hasValue(29);
        assertThat(raw.stream()
                        .mapToDouble(history -> history.recency().inWeeks())
                        .sum())
                .isCloseTo(16135.5714, within(1e-4));
        assertThat(raw.stream().mapToDouble(history -> history.age().inWeeks()).sum())
                .isCloseTo(77111.2857, within(1e-4));
        assertThat(ChronoUnit.DAYS.between(Cdnow.CUT, Cdnow.END)).isEqualTo(39 * 7);
    }

    @Test
    void whatTheFitSaysOfCustomers() {
        List<PurchaseHistory> customers = Cdnow.summary();
        PurchaseModel model = fit(PurchaseLaw.BG_NBD).model();
        PurchaseModel pareto = fit(PurchaseLaw.PARETO_NBD).model();

        assertThat(model.alive(customers.get(0))).isCloseTo(.72660905, within(1e-6));
        assertThat(model.expectedPurchases(customers.get(0), Span.weeks(39))).isCloseTo(1.22591044, within(1e-5));
        assertThat(meanAlive(model, customers)).isCloseTo(.8134, within(5e-5));
        assertThat(meanAlive(pareto, customers)).isCloseTo(.4463, within(5e-5));
        assertThat(pareto.expectedPurchases(Span.weeks(52))).isCloseTo(1.4734414, within(1e-5));
    }

    private static double meanAlive(PurchaseModel model, List<PurchaseHistory> customers) {
        return customers.stream().mapToDouble(model::alive).average().orElseThrow();
    }
}

package io.ecom.analytics.clv;

import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * MBG/NBD: as {@link BgNbd}, but a customer may leave after the first purchase too.
 *
 * <p>E. P. Batislam, M. Denizel, A. Filiztekin, "Empirical validation and comparison of models for customer base analysis",
 * International Journal of Research in Marketing 24 (2007); D. Hoppe, U. Wagner 2007.
 *
 * @param r shape of the gamma law of purchase rates
 * @param alpha its rate, in weeks
 * @param a first shape of the beta law of the chance to leave
 * @param b its second shape
 */
public record MbgNbd(double r, double alpha, double a, double b) implements PurchaseModel {
    public MbgNbd {
        Parameters.checkPositive("r", r, "alpha", alpha, "a", a, "b", b);
    }

    private BetaGeometric formulas() {
        return new BetaGeometric(r, alpha, a, b, 1);
    }

    @Override
    public PurchaseLaw law() {
        return PurchaseLaw.MBG_NBD;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.named("r", r, "alpha", alpha, "a", a, "b", b);
    }

    @Override
    public double logLikelihood(PurchaseHistory history) {
        return formulas()
                .logLikelihood(
                        history.frequency(),
                        history.recency().inWeeks(),
                        history.age().inWeeks());
    }

    @Override
    public double alive(PurchaseHistory history) {
        return formulas()
                .alive(
                        history.frequency(),
                        history.recency().inWeeks(),
                        history.age().inWeeks());
    }

    @Override
    public double expectedPurchases(Span span) {
        return formulas().expected(0, 0, 0, span.inWeeks());
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, Span span) {
        return formulas()
                .expected(
                        history.frequency(),
                        history.recency().inWeeks(),
                        history.age().inWeeks(),
                        span.inWeeks());
    }

    @Override
    public double probability(long n, Span span) {
        return formulas().probability(n, span.inWeeks());
    }

    @Override
    public PurchaseHistory simulate(RandomGenerator random, Span age) {
        return formulas().simulate(random, age);
    }
}

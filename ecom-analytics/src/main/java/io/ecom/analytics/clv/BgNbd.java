package io.ecom.analytics.clv;

import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * BG/NBD: while alive a customer purchases at random at a rate of their own, and may leave after each purchase but the first.
 *
 * <p>P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting your customers the easy way", Marketing Science 24 (2005). A customer
 * who bought only once is alive with certainty; {@link MbgNbd} mends that.
 *
 * @param r shape of the gamma law of purchase rates
 * @param alpha its rate, in weeks
 * @param a first shape of the beta law of the chance to leave
 * @param b its second shape
 */
public record BgNbd(double r, double alpha, double a, double b) implements PurchaseModel {
    public BgNbd {
        Parameters.checkPositive("r", r, "alpha", alpha, "a", a, "b", b);
    }

    private BetaGeometric formulas() {
        return new BetaGeometric(r, alpha, a, b, 0);
    }

    @Override
    public PurchaseLaw law() {
        return PurchaseLaw.BG_NBD;
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

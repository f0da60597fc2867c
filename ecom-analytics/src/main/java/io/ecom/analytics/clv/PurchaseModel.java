package io.ecom.analytics.clv;

import java.io.Serializable;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How customers purchase and leave: a law with its parameters, in weeks.
 *
 * <p>Values; safe for many threads. Nothing here is ever NaN for a history that keeps its invariants.
 */
public sealed interface PurchaseModel extends Serializable permits BetaGeometric, ParetoNbd, Nbd, Poisson {
    PurchaseLaw law();

    /** The parameters by their names in the literature, in its order. */
    Map<String, Double> parameters();

    /** The logarithm of the likelihood of a customer's purchase times, without factorials. */
    double logLikelihood(PurchaseHistory history);

    /** The sum of the customers' log-likelihoods, in the order of the histogram. */
    default double logLikelihood(PurchaseHistogram histogram) {
        double sum = 0;
        for (PurchaseHistogram.Bin bin : histogram.bins()) {
            sum += bin.customers() * logLikelihood(bin.history());
        }
        return sum;
    }

    /** The chance that a customer has not left by the end of the history. */
    double alive(PurchaseHistory history);

    /** Expected purchases after the first one that a new customer makes within a span. */
    double expectedPurchases(Span span);

    /**
     * Expected purchases within a span to come of a customer who is alive at an age, having bought so often after the first
     * time; when they bought does not matter, so that customers who differ in that alone share this part.
     */
    double expectedWhileAlive(long frequency, Span age, Span span);

    /** Expected purchases of a customer within a span after the end of the history. */
    default double expectedPurchases(PurchaseHistory history, Span span) {
        return alive(history) * expectedWhileAlive(history.frequency(), history.age(), span);
    }

    /** The chance that a new customer makes exactly n purchases after the first one within a span. */
    double probability(long n, Span span);

    /** A customer of a given age as the model imagines one, without money. */
    PurchaseHistory simulate(RandomGenerator random, Span age);
}

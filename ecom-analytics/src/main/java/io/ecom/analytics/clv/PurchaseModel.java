package io.ecom.analytics.clv;

import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How customers purchase and leave: a law with its parameters, in weeks.
 *
 * <p>Values; safe for many threads. Nothing here is ever NaN for a history that keeps its invariants.
 */
public sealed interface PurchaseModel permits MbgNbd, BgNbd, ParetoNbd, Nbd, Poisson {
    PurchaseLaw law();

    /** The parameters by their names in the literature, in its order. */
    Map<String, Double> parameters();

    /** The logarithm of the likelihood of a customer's purchase times, without factorials. */
    double logLikelihood(PurchaseHistory history);

    /** The sum of the customers' log-likelihoods, in the order of the histogram. */
    default double logLikelihood(PurchaseHistogram histogram) {
        double sum = 0;
        for (PurchaseHistogram.Bin bin : histogram.bins()) {
            PurchaseHistory history =
                    PurchaseHistory.of(bin.frequency(), Span.weeks(bin.recency()), Span.weeks(bin.age()));
            sum += bin.customers() * logLikelihood(history);
        }
        return sum;
    }

    /** The chance that a customer has not left by the end of the history. */
    double alive(PurchaseHistory history);

    /** Expected purchases after the first one that a new customer makes within a span. */
    double expectedPurchases(Span span);

    /** Expected purchases of a customer within a span after the end of the history. */
    double expectedPurchases(PurchaseHistory history, Span span);

    /** The chance that a new customer makes exactly n purchases after the first one within a span. */
    double probability(long n, Span span);

    /** A customer of a given age as the model imagines one, without money. */
    PurchaseHistory simulate(RandomGenerator random, Span age);
}

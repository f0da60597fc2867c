package io.ecom.analytics.clv;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.clv.numeric.Rising;
import io.ecom.analytics.clv.numeric.Sampler;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/**
 * Customers who all purchase at random at one rate and never leave.
 *
 * @param lambda purchases a week; 0 when nobody came back
 */
public record Poisson(double lambda) implements PurchaseModel {
    public Poisson {
        checkArgument(
                lambda >= 0 && lambda < Double.POSITIVE_INFINITY,
                "Invalid parameter '%s' of lambda: expected zero or more",
                lambda);
    }

    /** The maximum of the likelihood: all purchases over all weeks. */
    static Poisson of(PurchaseHistogram histogram) {
        double weeks = histogram.weeksObserved();
        return new Poisson(weeks == 0 ? 0 : histogram.repeatPurchases() / weeks);
    }

    @Override
    public PurchaseLaw law() {
        return PurchaseLaw.POISSON;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.named("lambda", lambda);
    }

    @Override
    public double logLikelihood(PurchaseHistory history) {
        return bought(history.frequency(), lambda) - lambda * history.age().inWeeks();
    }

    @Override
    public double alive(PurchaseHistory history) {
        return 1;
    }

    @Override
    public double expectedPurchases(Span span) {
        return lambda * span.inWeeks();
    }

    @Override
    public double expectedWhileAlive(long frequency, Span age, Span span) {
        return expectedPurchases(span);
    }

    @Override
    public double probability(long n, Span span) {
        double mean = lambda * span.inWeeks();
        return FastMath.exp(bought(n, mean) - mean - Rising.logFactorial(n));
    }

    private static double bought(long n, double rate) {
        return n == 0 ? 0 : n * FastMath.log(rate);
    }

    @Override
    public PurchaseHistory simulate(RandomGenerator random, Span age) {
        return simulate(lambda, age, random);
    }

    /** A customer who purchases at a rate until the end of a span. */
    static PurchaseHistory simulate(double rate, Span span, RandomGenerator random) {
        return new Purchases(rate, new Sampler(random)).until(span, span);
    }
}

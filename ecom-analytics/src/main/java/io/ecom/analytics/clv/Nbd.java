package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Rising;
import io.ecom.analytics.clv.numeric.Sampler;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/**
 * NBD: customers purchase at random, each at a rate of their own, and nobody ever leaves.
 *
 * <p>A. S. C. Ehrenberg, "The pattern of consumer purchases", Applied Statistics 8 (1959); for timing data D. C. Schmittlein
 * and others 1987, equation 3. The baseline that shows what leaving explains.
 *
 * @param r shape of the gamma law of purchase rates
 * @param alpha its rate, in weeks
 */
public record Nbd(double r, double alpha) implements PurchaseModel {
    public Nbd {
        Parameters.checkPositive("r", r, "alpha", alpha);
    }

    @Override
    public PurchaseLaw law() {
        return PurchaseLaw.NBD;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.named("r", r, "alpha", alpha);
    }

    @Override
    public double logLikelihood(PurchaseHistory history) {
        long x = history.frequency();
        return Rising.log(r, x)
                - x * FastMath.log(alpha)
                - (r + x) * FastMath.log1p(history.age().inWeeks() / alpha);
    }

    @Override
    public double alive(PurchaseHistory history) {
        return 1;
    }

    @Override
    public double expectedPurchases(Span span) {
        return r / alpha * span.inWeeks();
    }

    @Override
    public double expectedWhileAlive(long frequency, Span age, Span span) {
        return (r + frequency) / (alpha + age.inWeeks()) * span.inWeeks();
    }

    @Override
    public double probability(long n, Span span) {
        return FastMath.exp(logProbability(r, alpha, n, span.inWeeks()));
    }

    /** The negative binomial law of the number of purchases within a time. */
    static double logProbability(double r, double alpha, long n, double time) {
        double bought = n == 0 ? 0 : n * FastMath.log(time / (alpha + time));
        return Rising.log(r, n) - Rising.logFactorial(n) - r * FastMath.log1p(time / alpha) + bought;
    }

    @Override
    public PurchaseHistory simulate(RandomGenerator random, Span age) {
        return Poisson.simulate(new Sampler(random).gamma(r, alpha), age, random);
    }
}

package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Hypergeometric;
import io.ecom.analytics.clv.numeric.Rising;
import io.ecom.analytics.clv.numeric.Sampler;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.hipparchus.util.FastMath;

/**
 * Pareto/NBD: a customer purchases at random at a rate of their own and leaves at a time that no purchase decides.
 *
 * <p>D. C. Schmittlein, D. G. Morrison, R. Colombo, "Counting your customers", Management Science 33 (1987); formulas as in
 * P. S. Fader, B. G. S. Hardie, "A note on deriving the Pareto/NBD model and related expressions" (2005).
 *
 * @param r shape of the gamma law of purchase rates
 * @param alpha its rate, in weeks
 * @param s shape of the gamma law of the rates at which customers leave
 * @param beta its rate, in weeks
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {
    public ParetoNbd {
        Parameters.checkPositive("r", r, "alpha", alpha, "s", s, "beta", beta);
    }

    @Override
    public PurchaseLaw law() {
        return PurchaseLaw.PARETO_NBD;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.named("r", r, "alpha", alpha, "s", s, "beta", beta);
    }

    @Override
    public double logLikelihood(PurchaseHistory history) {
        long x = history.frequency();
        double age = history.age().inWeeks();
        double dead = logDead(x, logGone(x, history.recency().inWeeks()), logGone(x, age));
        return logFront(x) + logSum(logSilent(x, age), dead);
    }

    @Override
    public double alive(PurchaseHistory history) {
        long x = history.frequency();
        double age = history.age().inWeeks();
        double dead = logDead(x, logGone(x, history.recency().inWeeks()), logGone(x, age));
        return 1 / (1 + FastMath.exp(dead - logSilent(x, age)));
    }

    /** The factor before the sum of equation 17, less what scales with α and β alone. */
    double logFront(long x) {
        return Rising.log(r, x) + r * FastMath.log(alpha) + s * FastMath.log(beta);
    }

    /** Alive and silent: (α + T)^−(r + x) (β + T)^−s. */
    double logSilent(long x, double age) {
        return -(r + x) * FastMath.log(alpha + age) - s * FastMath.log(beta + age);
    }

    /**
     * One of the two terms of A₀ (equations 20 and 21), after Euler's transformation of its ₂F₁, which leaves one whose first
     * parameter is 1.
     */
    double logGone(long x, double time) {
        double c = r + s + x + 1;
        double z = Math.abs(alpha - beta) / (Math.max(alpha, beta) + time);
        return alpha >= beta
                ? -(r + x) * FastMath.log(alpha + time)
                        - s * FastMath.log(beta + time)
                        + Hypergeometric.logOfOne(r + x, c, z)
                : (1 - r - x) * FastMath.log(alpha + time)
                        - (s + 1) * FastMath.log(beta + time)
                        + Hypergeometric.logOfOne(s + 1, c, z);
    }

    /**
     * The same with its derivatives.
     *
     * @param found receives the value and the derivatives by r, α, s and β
     */
    void logGone(long x, double time, double[] found) {
        double c = r + s + x + 1;
        double a = alpha + time;
        double b = beta + time;
        double logA = FastMath.log(a);
        double logB = FastMath.log(b);
        double[] by = new double[3];
        if (alpha >= beta) {
            double series = Hypergeometric.logOfOne(r + x, c, (alpha - beta) / a, by);
            found[0] = -(r + x) * logA - s * logB + series;
            found[1] = -logA + by[0] + by[1];
            found[2] = -(r + x) / a + by[2] * b / (a * a);
            found[3] = -logB + by[1];
            found[4] = -s / b - by[2] / a;
        } else {
            double series = Hypergeometric.logOfOne(s + 1, c, (beta - alpha) / b, by);
            found[0] = (1 - r - x) * logA - (s + 1) * logB + series;
            found[1] = -logA + by[1];
            found[2] = (1 - r - x) / a - by[2] / b;
            found[3] = -logB + by[0] + by[1];
            found[4] = -(s + 1) / b + by[2] * a / (b * b);
        }
    }

    /** Gone somewhere between the last purchase and now: s/(r + s + x)·A₀. */
    double logDead(long x, double atLast, double now) {
        double share = FastMath.log(s / (r + s + x));
        return now >= atLast ? Double.NEGATIVE_INFINITY : share + atLast + FastMath.log(-FastMath.expm1(now - atLast));
    }

    static double logSum(double a, double b) {
        double larger = Math.max(a, b);
        return larger + FastMath.log1p(FastMath.exp(Math.min(a, b) - larger));
    }

    /** Equation 27. */
    @Override
    public double expectedPurchases(Span span) {
        return r / alpha * time(0, span.inWeeks());
    }

    /** Equation 41, without P(alive). */
    @Override
    public double expectedWhileAlive(long frequency, Span age, Span span) {
        double weeks = age.inWeeks();
        return (r + frequency) / (alpha + weeks) * time(weeks, span.inWeeks());
    }

    /** Expected time alive within a span after an age at which the customer is alive; s = 1 is no exception. */
    private double time(double age, double span) {
        return (beta + age) * Rising.saturation(s - 1, FastMath.log1p(span / (beta + age)));
    }

    /** By when the customer leaves: after the span, or at a time within it, over which it integrates. */
    @Override
    public double probability(long n, Span span) {
        double time = span.inWeeks();
        double stays = FastMath.exp(Nbd.logProbability(r, alpha, n, time) - s * FastMath.log1p(time / beta));
        if (time == 0) {
            return stays;
        }
        // The logarithm of time spreads out what happens at the scale of the smaller of both.
        double scale = Math.min(alpha, beta);
        double leaves = new IterativeLegendreGaussIntegrator(24, 1e-11, 1e-15, 1, 20)
                .integrate(
                        1_000_000,
                        u -> {
                            double at = scale * FastMath.expm1(u);
                            double density = FastMath.log(s / beta) - (s + 1) * FastMath.log1p(at / beta);
                            return (at + scale) * FastMath.exp(density + Nbd.logProbability(r, alpha, n, at));
                        },
                        0,
                        FastMath.log1p(time / scale));
        return stays + leaves;
    }

    @Override
    public PurchaseHistory simulate(RandomGenerator random, Span age) {
        Sampler sampler = new Sampler(random);
        double rate = sampler.gamma(r, alpha);
        double lifetime = sampler.exponential(sampler.gamma(s, beta));
        Span end = lifetime < age.inWeeks() ? Span.weeks(lifetime) : age;
        return new Purchases(rate, sampler).until(end, age);
    }
}

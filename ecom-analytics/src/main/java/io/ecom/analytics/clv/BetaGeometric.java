package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Hypergeometric;
import io.ecom.analytics.clv.numeric.Rising;
import io.ecom.analytics.clv.numeric.Sampler;
import java.util.random.RandomGenerator;
import org.hipparchus.special.Beta;
import org.hipparchus.util.FastMath;

/**
 * What BG/NBD and MBG/NBD share: gamma rates of purchase, and a beta chance to leave at each chance to do so.
 *
 * <p>They differ in one point only: whether the first purchase is such a chance already. With k the chances that a customer
 * has survived, x or x + 1, every formula of one becomes that of the other. Times are in weeks.
 *
 * @param first chances to leave at the first purchase: 0 in BG/NBD, 1 in MBG/NBD
 */
record BetaGeometric(double r, double alpha, double a, double b, int first) {
    /** Around a = 1 the second of two forms divides by zero; there it is interpolated. */
    private static final double BESIDE_ONE = 1e-4;

    /**
     * Fader, Hardie and Lee 2005, equation 6; Batislam, Denizel and Filiztekin 2007, equation 4: A₁A₂(A₃ + A₄), with what
     * they have in common, {@code (α + t_x)^−(r + x)}, in front.
     */
    double logLikelihood(long x, double recency, double age) {
        double survived = Rising.log(b, x + first) - Rising.log(a + b, x + first);
        double rest = leaving(x) == 0
                ? -(r + x) * waited(age)
                : -(r + x) * waited(recency) + FastMath.log(leaving(x) + silence(x, recency, age));
        return Rising.log(r, x) - x * FastMath.log(alpha) + survived + rest;
    }

    /** P(alive): that nothing was heard since the last purchase because of chance, not because the customer has left. */
    double alive(long x, double recency, double age) {
        double leaving = leaving(x);
        double silence = silence(x, recency, age);
        return leaving == 0 ? 1 : silence / (leaving + silence);
    }

    /** The odds of having left at the last purchase before what happened since is known; 0 where nobody can have. */
    private double leaving(long x) {
        return x + first == 0 ? 0 : a / (b + x + first - 1);
    }

    private double silence(long x, double recency, double age) {
        return FastMath.exp(-(r + x) * (waited(age) - waited(recency)));
    }

    private double waited(double time) {
        return FastMath.log1p(time / alpha);
    }

    /** Fader, Hardie and Lee 2005, equations 9 (x = 0, age 0) and 10. */
    double expected(long x, double recency, double age, double time) {
        double alive = first == 1 && x == 0 && age == 0 ? b / (a + b) : alive(x, recency, age);
        return time == 0 ? 0 : alive * whileAlive(r + x, b + x + first, time / (alpha + age + time));
    }

    /**
     * Expected purchases of a customer who is alive: C/(a−1)·[1 − (1−z)^(a−1)·₂F₁(C−A, a−1; C; z)] with A = r + x, survivals
     * B and C = a + B − 1. Taken apart so that neither a = 1 nor C = 0 divides by zero, and no x overflows.
     */
    private double whileAlive(double rate, double survivals, double z) {
        double c = a + survivals - 1;
        double log = -FastMath.log1p(-z);
        if (a <= 2 && c - rate > -8) {
            return c * Rising.saturation(a - 1, log)
                    - FastMath.exp(-(a - 1) * log) * (c - rate) * Hypergeometric.rest(c - rate, a - 1, c, z);
        }
        if (Math.abs(a - 1) < BESIDE_ONE) {
            double share = (a - 1 + BESIDE_ONE) / (2 * BESIDE_ONE);
            return (1 - share) * beside(rate, survivals, z, 1 - BESIDE_ONE)
                    + share * beside(rate, survivals, z, 1 + BESIDE_ONE);
        }
        return beside(rate, survivals, z, a);
    }

    /** The form of the papers, (1−z)^A·₂F₁(A, B; C; z), whose terms have one sign whatever A is. */
    private static double beside(double rate, double survivals, double z, double a) {
        double c = a + survivals - 1;
        double log = FastMath.log1p(-z);
        double series = rate * survivals * FastMath.exp(rate * log + Hypergeometric.logRest(rate, survivals, c, z));
        return (-c * FastMath.expm1(rate * log) - series) / (a - 1);
    }

    /** Fader, Hardie and Lee 2005, equation 8, with the sum over the negative binomial as an incomplete beta. */
    double probability(long n, double time) {
        double survived = FastMath.exp(Rising.log(b, n + first) - Rising.log(a + b, n + first));
        double alive = survived * FastMath.exp(Nbd.logProbability(r, alpha, n, time));
        double atLeast = n == 0 ? 1 : Beta.regularizedBeta(time / (alpha + time), n, r);
        return alive + survived * leaving(n) * atLeast;
    }

    PurchaseHistory simulate(RandomGenerator random, Span age) {
        Sampler sampler = new Sampler(random);
        double rate = sampler.gamma(r, alpha);
        double chance = sampler.beta(a, b);
        boolean gone = first == 1 && sampler.uniform() < chance;
        return new Purchases(rate, sampler).leavingAfterEach(chance, gone ? Span.ZERO : age, age);
    }
}

package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Hypergeometric;
import io.ecom.analytics.clv.numeric.Rising;
import org.hipparchus.util.FastMath;

/**
 * Expected purchases of a customer of {@link BetaGeometric} who is alive: C/(a−1)·[1 − (1−z)^(a−1)·₂F₁(C−A, a−1; C; z)]
 * with A the rate's shape, B the survivals and C = a + B − 1. Taken apart so that neither a = 1 nor C = 0 divides by zero,
 * and no number of purchases overflows.
 *
 * @param a first shape of the beta law of the chance to leave
 * @param rate shape of the gamma law of the customer's rate, r + x
 * @param survivals second shape of the beta law of the customer's chance to leave
 */
record BetaGeometricForecast(double a, double rate, double survivals) {
    /** Around a = 1 the second of two forms divides by zero; there it is interpolated. */
    private static final double BESIDE_ONE = 1e-4;

    /** @param z the time to come over α and all time, below one */
    double purchases(double z) {
        double c = a + survivals - 1;
        double log = -FastMath.log1p(-z);
        if (a <= 2 && c - rate > -8) {
            return c * Rising.saturation(a - 1, log)
                    - FastMath.exp(-(a - 1) * log) * (c - rate) * Hypergeometric.rest(c - rate, a - 1, c, z);
        }
        if (Math.abs(a - 1) < BESIDE_ONE) {
            double share = (a - 1 + BESIDE_ONE) / (2 * BESIDE_ONE);
            return (1 - share) * beside(z, 1 - BESIDE_ONE) + share * beside(z, 1 + BESIDE_ONE);
        }
        return beside(z, a);
    }

    /** The form of the papers, (1−z)^A·₂F₁(A, B; C; z), whose terms have one sign whatever A is. */
    private double beside(double z, double shape) {
        double c = shape + survivals - 1;
        double log = FastMath.log1p(-z);
        double series = rate * survivals * FastMath.exp(rate * log + Hypergeometric.logRest(rate, survivals, c, z));
        return (-c * FastMath.expm1(rate * log) - series) / (shape - 1);
    }
}

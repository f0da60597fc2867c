package io.ecom.analytics.clv.numeric;

import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/** The rising factorial {@code (a)_n = Γ(a + n)/Γ(a)} and its relatives, in logarithms. */
public final class Rising {
    /** Up to here the product is quick as well. */
    private static final long BY_PRODUCT = 64;

    private Rising() {}

    /** {@code ln (a)_n}, without the loss that a difference of two large log-gammas would bring. */
    public static double log(double a, long n) {
        if (n > BY_PRODUCT && a < n) {
            return Gamma.logGamma(a + n) - Gamma.logGamma(a);
        }
        double sum = 0;
        for (long k = 0; k < n; k++) {
            sum += FastMath.log(a + k);
        }
        return sum;
    }

    /** {@code ln n!}. */
    public static double logFactorial(long n) {
        return Gamma.logGamma(n + 1.0);
    }

    /** {@code (1 − e^(−rate·length))/rate}, which is the length itself at rate zero, without cancellation. */
    public static double saturation(double rate, double length) {
        return rate == 0 ? length : -FastMath.expm1(-rate * length) / rate;
    }
}

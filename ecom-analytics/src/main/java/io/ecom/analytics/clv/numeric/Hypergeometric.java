package io.ecom.analytics.clv.numeric;

import static com.google.common.base.Preconditions.checkArgument;

import org.hipparchus.util.FastMath;

/**
 * Gauss's hypergeometric function ₂F₁(a, b; c; z) for 0 ≤ z &lt; 1, in the forms in which the models need it.
 *
 * <p>Series are cut where the bound of what is left falls below the last bit, and scaled so that they cannot overflow;
 * sums of terms of one sign lose nothing. Abramowitz and Stegun, chapter 15.
 */
public final class Hypergeometric {
    private static final double LAST_BIT = 1e-16;
    private static final double LARGE = 1e250;
    private static final int MOST_TERMS = 20_000_000;

    private Hypergeometric() {}

    /** ₂F₁(a, b; c; z) by its series (15.1.1); c above zero. */
    public static double of(double a, double b, double c, double z) {
        checkArgument(c > 0, "Invalid third parameter '%s': expected more than 0", c);
        return 1 + a * b / c * rest(a, b, c, z);
    }

    /**
     * What follows the leading one of the series, without the factors that may vanish: {@code (₂F₁(a, b; c; z) − 1)·c/(a·b)},
     * or Σ<sub>n≥1</sub> (a+1)<sub>n−1</sub> (b+1)<sub>n−1</sub> / ((c+1)<sub>n−1</sub> n!) · z<sup>n</sup>. It is smooth where a, b or c
     * is zero. Exact when a, b and c are above −1; when a or b is less, terms of both signs lose a digit per unit.
     */
    public static double rest(double a, double b, double c, double z) {
        check(c, z);
        double sum = 0;
        double term = z;
        for (int n = 1; n < MOST_TERMS && term != 0; n++) {
            sum += term;
            double ratio = (a + n) * (b + n) / ((c + n) * (n + 1.0)) * z;
            if (isNegligible(term, Math.abs(ratio), z, Math.abs(sum))) {
                return sum;
            }
            term *= ratio;
        }
        return sum;
    }

    /** The logarithm of {@link #rest}, for a, b, c above −1 of any size and z above zero. */
    public static double logRest(double a, double b, double c, double z) {
        check(c, z);
        checkArgument(
                a > -1 && b > -1 && z > 0, "Invalid arguments '%s', '%s', '%s': expected positive terms", a, b, z);
        double sum = 0;
        double term = 1;
        double scale = FastMath.log(z);
        for (int n = 1; n < MOST_TERMS && term != 0; n++) {
            sum += term;
            double ratio = (a + n) * (b + n) / ((c + n) * (n + 1.0)) * z;
            if (isNegligible(term, ratio, z, sum)) {
                break;
            }
            term *= ratio;
            if (sum > LARGE) {
                sum /= LARGE;
                term /= LARGE;
                scale += FastMath.log(LARGE);
            }
        }
        return scale + FastMath.log(sum);
    }

    /** {@code ln ₂F₁(1, m; c; z)} for 0 &lt; m &lt; c by Gauss's continued fraction, quick also when z is close to one. */
    public static double logOfOne(double m, double c, double z) {
        check(c, z);
        checkArgument(m > 0 && m < c, "Invalid parameter '%s': expected more than 0 and less than %s", m, c);
        // Lentz's algorithm for 1/(1 − k₁z/(1 − k₂z/(1 − …))); all kz lie between zero and one.
        double numerator = 1;
        double denominator = 0;
        double value = 1;
        for (int n = 0; n < MOST_TERMS; n++) {
            int half = n / 2;
            double k = n % 2 == 0
                    ? (m + half) * (c - 1 + half) / ((c + n - 1) * (c + n))
                    : (half + 1) * (c - m + half) / ((c + n - 1) * (c + n));
            numerator = 1 - k * z / numerator;
            denominator = 1 / (1 - k * z * denominator);
            double change = numerator * denominator;
            value *= change;
            if (Math.abs(change - 1) < 1e-16) {
                break;
            }
        }
        return -FastMath.log(value);
    }

    /**
     * The same with its derivatives, by the rules of differentiation applied to each step of the fraction.
     *
     * @param gradient receives the derivatives by m, c and z
     */
    public static double logOfOne(double m, double c, double z, double[] gradient) {
        check(c, z);
        checkArgument(m > 0 && m < c, "Invalid parameter '%s': expected more than 0 and less than %s", m, c);
        GaussFraction fraction = new GaussFraction(m, c, z);
        for (int n = 0; n < MOST_TERMS && !fraction.isSettled(); n++) {
            fraction.advance(n);
        }
        return fraction.log(gradient);
    }

    /** Whether all terms after this one together are; their ratio ends at z, from above or below. */
    private static boolean isNegligible(double term, double ratio, double z, double sum) {
        double bound = Math.max(ratio, z);
        return bound < 1 && Math.abs(term) * bound <= LAST_BIT * (1 - bound) * sum;
    }

    private static void check(double c, double z) {
        checkArgument(c > -1, "Invalid third parameter '%s': expected more than -1", c);
        checkArgument(z >= 0 && z < 1, "Invalid argument '%s': expected 0 or more and less than 1", z);
    }
}

package io.ecom.analytics.stat;

import static com.google.common.base.Preconditions.checkArgument;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * How likely it is by chance alone to see as much as was seen, or more.
 *
 * <p>The tails of counts are taken in their continuous form, so that a count may be divided by the dispersion of its kind
 * first (quasi-likelihood); at whole numbers they are the exact ones. Abramowitz and Stegun, Handbook of Mathematical
 * Functions, 26.4.21 (Poisson), 26.5.24 (binomial), 26.7.1 (Student).
 */
public final class Tail {
    private Tail() {}

    /** P(|Z| ≥ |z|) of the standard normal law. */
    public static double normal(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    /** P(|T| ≥ |t|) of Student's law. */
    public static double student(double t, double degreesOfFreedom) {
        return Beta.regularizedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
    }

    /** P(X ≥ count) of a Poisson law. */
    public static double poissonAtLeast(double count, double mean) {
        checkArgument(mean >= 0, "Invalid mean '%s': expected zero or more", mean);
        if (count <= 0) {
            return 1;
        }
        return mean == 0 ? 0 : Gamma.regularizedGammaP(count, mean);
    }

    /** P(X ≤ count) of a Poisson law. */
    public static double poissonAtMost(double count, double mean) {
        checkArgument(mean >= 0, "Invalid mean '%s': expected zero or more", mean);
        return mean == 0 ? 1 : Gamma.regularizedGammaQ(count + 1, mean);
    }

    /** P(X ≥ hits) of a binomial law. */
    public static double binomialAtLeast(double hits, double trials, double share) {
        checkShare(share);
        if (hits <= 0) {
            return 1;
        }
        if (hits > trials || share == 0) {
            return 0;
        }
        return share == 1 ? 1 : Beta.regularizedBeta(share, hits, trials - hits + 1);
    }

    /** P(X ≤ hits) of a binomial law. */
    public static double binomialAtMost(double hits, double trials, double share) {
        checkShare(share);
        return binomialAtLeast(trials - hits, trials, 1 - share);
    }

    private static void checkShare(double share) {
        checkArgument(share >= 0 && share <= 1, "Invalid share '%s': expected 0 to 1", share);
    }
}

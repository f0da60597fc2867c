package io.ecom.analytics.clv.numeric;

import org.hipparchus.util.FastMath;

/**
 * Gauss's continued fraction for ₂F₁(1, m; c; z), step by step with its derivatives by m, c and z (Lentz's algorithm for
 * 1/(1 − k₁z/(1 − k₂z/(1 − …))); all kz lie between zero and one). For one thread.
 */
final class GaussFraction {
    private static final double SETTLED = 1e-16;

    private final double m;
    private final double c;
    private final double z;
    private double numerator = 1;
    private double numeratorM;
    private double numeratorC;
    private double numeratorZ;
    private double denominator;
    private double denominatorM;
    private double denominatorC;
    private double denominatorZ;
    private double value = 1;
    private double logM;
    private double logC;
    private double logZ;
    private double change;

    GaussFraction(double m, double c, double z) {
        this.m = m;
        this.c = c;
        this.z = z;
    }

    boolean isSettled() {
        return Math.abs(change - 1) < SETTLED;
    }

    /** Takes in the step with a number, from 0. */
    void advance(int n) {
        int half = n / 2;
        double below = (c + n - 1) * (c + n);
        double k;
        double kM;
        double kC;
        if (n % 2 == 0) {
            k = (m + half) * (c - 1 + half) / below;
            kM = (c - 1 + half) / below;
            kC = (m + half) / below;
        } else {
            k = (half + 1) * (c - m + half) / below;
            kM = -(half + 1) / below;
            kC = -kM;
        }
        kC -= k * (2 * c + 2 * n - 1) / below;
        step(k * z, kM * z, kC * z, k);
    }

    private void step(double a, double aM, double aC, double aZ) {
        double share = a / numerator;
        double by = 1 / numerator;
        double above = 1 - share;
        double aboveM = (share * numeratorM - aM) * by;
        double aboveC = (share * numeratorC - aC) * by;
        double aboveZ = (share * numeratorZ - aZ) * by;
        double under = 1 / (1 - a * denominator);
        double square = under * under;
        double underM = square * (aM * denominator + a * denominatorM);
        double underC = square * (aC * denominator + a * denominatorC);
        double underZ = square * (aZ * denominator + a * denominatorZ);
        change = above * under;
        value *= change;
        double inverse = 1 / change;
        logM += (aboveM * under + above * underM) * inverse;
        logC += (aboveC * under + above * underC) * inverse;
        logZ += (aboveZ * under + above * underZ) * inverse;
        numerator = above;
        numeratorM = aboveM;
        numeratorC = aboveC;
        numeratorZ = aboveZ;
        denominator = under;
        denominatorM = underM;
        denominatorC = underC;
        denominatorZ = underZ;
    }

    /** The logarithm of the function so far, and its derivatives. */
    double log(double[] gradient) {
        gradient[0] = -logM;
        gradient[1] = -logC;
        gradient[2] = -logZ;
        return -FastMath.log(value);
    }
}

package io.ecom.analytics.clv.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

class HypergeometricTest {
    private static final double[] ARGUMENTS = {1e-9, 0.01, 0.3, 0.5, 0.9, 0.99, 0.9999};

    /** Abramowitz and Stegun 15.1.3, 15.1.4 and 15.1.8. */
    @Test
    void agreesWithItsElementaryCasesToElevenDigits() {
        for (double z : ARGUMENTS) {
            assertClose(Hypergeometric.of(1, 1, 2, z), -Math.log1p(-z) / z, 1e-11);
            assertClose(Hypergeometric.of(0.5, 1, 1.5, z), atanh(Math.sqrt(z)) / Math.sqrt(z), 1e-11);
            assertClose(Hypergeometric.of(0.25, 3.5, 3.5, z), Math.pow(1 - z, -0.25), 1e-11);
            assertClose(Hypergeometric.of(2, -3, 1.5, z), 1 - 4 * z + 4.8 * z * z - 64 / 35.0 * z * z * z, 1e-10);
        }
    }

    /** Euler's transformation, 15.3.3: two series that share no term. */
    @Test
    void agreesWithItsTransformation() {
        double[][] parameters = {{0.24, 2.43, 2.22}, {7.2, 9.4, 9.3}, {30.5, 0.7, 44}, {2.5, 3.5, 0.5}};
        for (double[] p : parameters) {
            for (double z : new double[] {0.1, 0.5, 0.8, 0.95}) {
                double euler =
                        Math.pow(1 - z, p[2] - p[0] - p[1]) * Hypergeometric.of(p[2] - p[0], p[2] - p[1], p[2], z);
                assertClose(Hypergeometric.of(p[0], p[1], p[2], z), euler, 1e-9);
            }
        }
    }

    @Test
    void theLogarithmOfTheRestDoesNotOverflow() {
        assertClose(
                Hypergeometric.logRest(2.5, 3.5, 4.5, 0.7), Math.log(Hypergeometric.rest(2.5, 3.5, 4.5, 0.7)), 1e-14);
        // With b = c the function is a power: (1 − z)^(−a) for a of five thousand, 10^3494.
        double expected = 5000 * -Math.log1p(-0.8) - Math.log(5000);
        assertClose(Hypergeometric.logRest(5000, 7, 7, 0.8), expected, 1e-13);
    }

    @Test
    void theRestIsSmoothWhereAParameterVanishes() {
        assertClose(Hypergeometric.rest(0, 1, 2, 0.6), Hypergeometric.rest(1e-13, 1, 2, 0.6), 1e-12);
        assertClose(Hypergeometric.rest(0.3, 1.2, 0, 0.6), Hypergeometric.rest(0.3, 1.2, 1e-13, 0.6), 1e-12);
    }

    @Test
    void theContinuedFractionAgreesWithTheSeries() {
        for (double z : ARGUMENTS) {
            assertClose(Math.exp(Hypergeometric.logOfOne(0.8, 2.3, z)), Hypergeometric.of(1, 0.8, 2.3, z), 1e-11);
            assertClose(Math.exp(Hypergeometric.logOfOne(30, 31.5, z)), Hypergeometric.of(1, 30, 31.5, z), 1e-11);
        }
    }

    @Test
    void theContinuedFractionKnowsItsDerivatives() {
        double step = 1e-6;
        for (double[] at : new double[][] {{0.8, 2.3, 0.4}, {30, 31.5, 0.95}, {1.6, 40, 0.99}, {400.5, 403, 0.7}}) {
            double[] gradient = new double[3];
            double value = Hypergeometric.logOfOne(at[0], at[1], at[2], gradient);
            assertClose(value, Hypergeometric.logOfOne(at[0], at[1], at[2]), 1e-13);
            for (int i = 0; i < 3; i++) {
                double[] up = at.clone();
                double[] down = at.clone();
                double width = step * at[i];
                up[i] += width;
                down[i] -= width;
                double slope = Hypergeometric.logOfOne(up[0], up[1], up[2])
                        - Hypergeometric.logOfOne(down[0], down[1], down[2]);
                assertClose(gradient[i], slope / (2 * width), 1e-6);
            }
        }
    }

    /** Euler's integral, 15.3.1, of ₂F₁(1, m; c; z) for a customer of thousands of purchases. */
    @Test
    void theContinuedFractionHoldsForLargeParameters() {
        double m = 4000.5;
        double c = 4003.2;
        double z = 0.9;
        double integral = 0;
        int panels = 4000;
        for (int i = 0; i < panels; i++) {
            integral += new GaussIntegratorFactory()
                    .legendre(20, i / (double) panels, (i + 1) / (double) panels)
                    .integrate(t -> Math.exp((m - 1) * Math.log(t) + (c - m - 1) * Math.log1p(-t)) / (1 - z * t));
        }
        double scale = Gamma.logGamma(c) - Gamma.logGamma(m) - Gamma.logGamma(c - m);
        assertClose(Hypergeometric.logOfOne(m, c, z), scale + Math.log(integral), 1e-8);
    }

    @Test
    void refusesWhatItCannotSum() {
        assertThatThrownBy(() -> Hypergeometric.of(1, 1, 2, 1))
                .hasMessage("Invalid argument '1.0': expected 0 or more and less than 1");
        assertThatThrownBy(() -> Hypergeometric.of(1, 1, 0, 0.5))
                .hasMessage("Invalid third parameter '0.0': expected more than 0");
        assertThatThrownBy(() -> Hypergeometric.logOfOne(2, 2, 0.5))
                .hasMessage("Invalid parameter '2.0': expected more than 0 and less than 2.0");
    }

    private static double atanh(double x) {
        return 0.5 * (Math.log1p(x) - Math.log1p(-x));
    }

    private static void assertClose(double actual, double expected, double relative) {
        assertThat(actual).isCloseTo(expected, withinPercentage(100 * relative));
    }
}

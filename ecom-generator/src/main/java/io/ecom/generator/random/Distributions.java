package io.ecom.generator.random;

/**
 * Samples of the distributions that the shop is made of. They use {@link StrictMath} only: every JDK gives the same bits.
 */
public final class Distributions {
    private Distributions() {}

    /** Standard normal, by the polar method of Marsaglia. */
    public static double normal(RandomStream random) {
        while (true) {
            double u = random.between(-1, 1);
            double v = random.between(-1, 1);
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    public static double logNormal(RandomStream random, double median, double sigma) {
        return median * StrictMath.exp(sigma * normal(random));
    }

    public static double exponential(RandomStream random, double mean) {
        return -mean * StrictMath.log(random.positive());
    }

    /** Gamma with the mean {@code shape × scale}, by Marsaglia and Tsang (2000). */
    public static double gamma(RandomStream random, double shape, double scale) {
        if (shape < 1) {
            double boost = StrictMath.exp(StrictMath.log(random.positive()) / shape);
            return boost * gamma(random, shape + 1, scale);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal(random);
            double v = 1 + c * x;
            if (v <= 0) {
                continue;
            }
            v = v * v * v;
            if (StrictMath.log(random.positive()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v * scale;
            }
        }
    }

    public static double beta(RandomStream random, double a, double b) {
        double x = gamma(random, a, 1);
        double y = gamma(random, b, 1);
        return x + y == 0 ? 0 : x / (x + y);
    }

    /**
     * The probability that a quotient of a Gamma variate of shape {@code p} and one of shape {@code q} is at most {@code x}: the
     * beta prime distribution, as a finite sum because {@code q} is whole.
     */
    public static double betaPrime(double x, double p, int q) {
        double part = x / (1 + x);
        double term = StrictMath.pow(part, p);
        double sum = 0;
        for (int j = 0; j < q; j++) {
            sum += term;
            term *= (1 - part) * (p + j) / (j + 1);
        }
        return sum;
    }

    /** Poisson: by multiplication up to a mean of 30, above by the transformed rejection of Hörmann (1993). */
    public static int poisson(RandomStream random, double mean) {
        if (mean <= 0) {
            return 0;
        }
        return mean < 30 ? smallPoisson(random, mean) : largePoisson(random, mean);
    }

    /** Geometric on 1, 2, … with the given mean of at least 1. */
    public static int geometric(RandomStream random, double mean) {
        if (mean <= 1) {
            return 1;
        }
        return 1 + (int) (StrictMath.log(random.positive()) / StrictMath.log1p(-1 / mean));
    }

    private static int smallPoisson(RandomStream random, double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = random.positive(); product > limit; product *= random.positive()) {
            count++;
        }
        return count;
    }

    private static int largePoisson(RandomStream random, double mean) {
        double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double vr = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.uniform() - 0.5;
            double v = random.positive();
            double us = 0.5 - StrictMath.abs(u);
            double k = StrictMath.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= vr) {
                return (int) k;
            }
            if (k < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            double lhs = StrictMath.log(v * inverseAlpha / (a / (us * us) + b));
            if (lhs <= k * StrictMath.log(mean) - mean - logFactorial(k)) {
                return (int) k;
            }
        }
    }

    /** Stirling's series; exact enough from 10 on, summed below. */
    private static double logFactorial(double k) {
        if (k < 10) {
            double sum = 0;
            for (int i = 2; i <= k; i++) {
                sum += StrictMath.log(i);
            }
            return sum;
        }
        double x = k + 1;
        return (x - 0.5) * StrictMath.log(x)
                - x
                + 0.5 * StrictMath.log(2 * StrictMath.PI)
                + 1 / (12 * x)
                - 1 / (360 * x * x * x);
    }
}

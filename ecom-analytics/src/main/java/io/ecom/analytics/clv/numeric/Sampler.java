package io.ecom.analytics.clv.numeric;

import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/** Draws from the laws that the models are made of; the same draws on every machine. For one thread. */
public final class Sampler {
    private final RandomGenerator random;

    public Sampler(RandomGenerator random) {
        this.random = random;
    }

    /** Uniform in (0, 1), both ends excluded. */
    public double uniform() {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** Above zero, unless the rate is infinite. */
    public double exponential(double rate) {
        return -FastMath.log(uniform()) / rate;
    }

    public double gamma(double shape, double rate) {
        return FastMath.exp(logGamma(shape)) / rate;
    }

    /** A chance whose law is beta; small shapes do not make it undefined. */
    public double beta(double a, double b) {
        return 1 / (1 + FastMath.exp(logGamma(b) - logGamma(a)));
    }

    /** The number of Poisson events of a mean: by waiting up to 30, by halving a gamma above (Ahrens and Dieter 1974). */
    public long poisson(double mean) {
        double left = mean;
        long count = 0;
        while (left > 30) {
            long jump = (long) (left * 7 / 8);
            double time = gamma(jump, 1);
            if (time > left) {
                return count + binomial(jump - 1, left / time);
            }
            count += jump;
            left -= time;
        }
        for (double time = exponential(1); time <= left; time += exponential(1)) {
            count++;
        }
        return count;
    }

    private long binomial(long trials, double chance) {
        long count = 0;
        for (long i = 0; i < trials; i++) {
            count += uniform() < chance ? 1 : 0;
        }
        return count;
    }

    /** The logarithm of a gamma variable of rate one: Marsaglia and Tsang 2000, boosted below shape one. */
    private double logGamma(double shape) {
        if (shape < 1) {
            return logGamma(shape + 1) + FastMath.log(uniform()) / shape;
        }
        double d = shape - 1 / 3.0;
        double c = 1 / FastMath.sqrt(9 * d);
        while (true) {
            double x = gaussian();
            double v = 1 + c * x;
            if (v > 0) {
                double cube = v * v * v;
                if (FastMath.log(uniform()) < 0.5 * x * x + d - d * cube + d * FastMath.log(cube)) {
                    return FastMath.log(d * cube);
                }
            }
        }
    }

    private double gaussian() {
        return FastMath.sqrt(-2 * FastMath.log(uniform())) * FastMath.cos(2 * Math.PI * uniform());
    }
}

package io.ecom.analytics.clv;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.clv.numeric.Sampler;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Gamma-Gamma: a customer's purchases vary around a mean of their own, which does not depend on how often they buy.
 *
 * <p>P. S. Fader, B. G. S. Hardie, "The Gamma-Gamma model of monetary value" (2013); Fader, Hardie and Lee, "RFM and CLV"
 * (2005).
 *
 * @param p shape of the gamma law of a purchase's value
 * @param q shape of the gamma law of its rate; a mean exists above 1 only
 * @param gamma rate of that law, in currency units
 */
public record GammaGamma(double p, double q, double gamma) implements SpendModel {
    public GammaGamma {
        Parameters.checkPositive("p", p, "q", q, "gamma", gamma);
        checkArgument(q > 1, "Invalid parameter '%s' of q: expected more than 1, or the mean is infinite", q);
    }

    @Override
    public String name() {
        return "Gamma-Gamma";
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.named("p", p, "q", q, "gamma", gamma);
    }

    /**
     * Equation 1a of the note: the density of a mean value of x purchases.
     *
     * @throws IllegalArgumentException when nothing was bought again, or for no positive value
     */
    public double logLikelihood(PurchaseHistory history) {
        long x = history.frequency();
        double mean = history.monetary();
        checkArgument(mean > 0, "Invalid mean value '%s': expected a positive one", mean);
        return Gamma.logGamma(p * x + q)
                - Gamma.logGamma(p * x)
                - Gamma.logGamma(q)
                + q * FastMath.log(gamma)
                + (p * x - 1) * FastMath.log(mean)
                + p * x * FastMath.log(x)
                - (p * x + q) * FastMath.log(gamma + x * mean);
    }

    /** Equation 5 of the note; for customers who bought once the mean of the population. */
    @Override
    public double expectedValues(long frequency, long customers, double spent) {
        return p * (customers * gamma + spent / 100) / (p * frequency + q - 1);
    }

    /** The mean of the population, pγ/(q − 1). */
    public double mean() {
        return p * gamma / (q - 1);
    }

    /** The mean value of the purchases of a customer as the model imagines one. */
    public double simulate(RandomGenerator random, long purchases) {
        Sampler sampler = new Sampler(random);
        double rate = sampler.gamma(q, gamma);
        return sampler.gamma(p * purchases, rate * purchases);
    }
}

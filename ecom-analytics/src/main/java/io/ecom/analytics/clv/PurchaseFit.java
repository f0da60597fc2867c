package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Maximum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.hipparchus.linear.RealMatrix;

/**
 * The purchase model that makes a set of histories most likely.
 *
 * <p>Equal histograms have equal fits, to the last bit. Immutable.
 *
 * @param logLikelihood of all customers, without factorials
 * @param customers how many it was fitted on
 * @param standardErrors by parameter, from the curvature at the maximum; of none but those that were climbed to
 * @param warnings what to know before the model is believed
 */
public record PurchaseFit(
        PurchaseModel model,
        double logLikelihood,
        long customers,
        Map<String, Double> standardErrors,
        List<String> warnings) {
    /** Beyond this in the logarithm of any parameter there is no maximum, only a slope that never ends. */
    static final double FARTHEST = 12;

    public PurchaseFit {
        standardErrors = Collections.unmodifiableMap(new LinkedHashMap<>(standardErrors));
        warnings = List.copyOf(warnings);
    }

    /** Fits a law; where its likelihood has no maximum NBD, where that has none either Poisson, which always has one. */
    public static PurchaseFit of(PurchaseLaw law, PurchaseHistogram histogram) {
        if (histogram.customers() == 0) {
            return poisson(histogram, List.of("No customers to fit: fitted 'Poisson' without purchases"));
        }
        List<String> warnings = new ArrayList<>();
        Set<PurchaseLaw> laws = new LinkedHashSet<>(List.of(law, PurchaseLaw.NBD));
        laws.remove(PurchaseLaw.POISSON);
        for (PurchaseLaw next : law == PurchaseLaw.POISSON ? Set.<PurchaseLaw>of() : laws) {
            Likelihood likelihood = Likelihood.of(next, histogram);
            Maximum maximum = maximum(next, likelihood, histogram);
            if (maximum.distance() <= FARTHEST && maximum.isStrict()) {
                if (next != law) {
                    warnings.add(warning(next));
                }
                return fit(likelihood.model(maximum.point()), maximum, histogram, warnings);
            }
        }
        return poisson(histogram, law == PurchaseLaw.POISSON ? List.of() : List.of(warning(PurchaseLaw.POISSON)));
    }

    /** All starts on few histories that are much like many, and from the best of what they find to the maximum itself. */
    private static Maximum maximum(PurchaseLaw law, Likelihood likelihood, PurchaseHistogram histogram) {
        PurchaseHistogram coarse = histogram.coarse();
        if (coarse == histogram) {
            return Maximum.of(likelihood, likelihood.starts());
        }
        Likelihood rough = Likelihood.of(law, coarse);
        Maximum near = Maximum.of(rough, rough.starts());
        return Maximum.from(likelihood, Maximum.beside(likelihood, near.point(), near.curvature()));
    }

    private static String warning(PurchaseLaw fitted) {
        return "Likelihood has no maximum: purchases look Poisson; fitted '%s'".formatted(fitted);
    }

    private static PurchaseFit fit(
            PurchaseModel model, Maximum maximum, PurchaseHistogram histogram, List<String> warnings) {
        return new PurchaseFit(
                model,
                maximum.value() * histogram.customers(),
                histogram.customers(),
                Parameters.standardErrors(model.parameters(), maximum, histogram.customers()),
                warnings);
    }

    private static PurchaseFit poisson(PurchaseHistogram histogram, List<String> warnings) {
        Poisson model = Poisson.of(histogram);
        return new PurchaseFit(model, model.logLikelihood(histogram), histogram.customers(), Map.of(), warnings);
    }

    /**
     * Models of the same law for samples of the customers, drawn with replacement with the numbers that are given; where a
     * sample's likelihood has no maximum, as far up as the search goes. Safe for many threads.
     *
     * @param fitted what this was fitted to
     */
    public Function<RandomGenerator, PurchaseModel> resampling(PurchaseHistogram fitted) {
        if (fitted.customers() == 0) {
            return random -> model;
        }
        if (model.law() == PurchaseLaw.POISSON) {
            return random -> Poisson.of(fitted.resampled(random));
        }
        Likelihood likelihood = Likelihood.of(model.law(), fitted);
        double[] start =
                model.parameters().values().stream().mapToDouble(Math::log).toArray();
        RealMatrix curvature = Maximum.curvature(likelihood, start);
        return random -> {
            Likelihood sample = likelihood.resampled(random);
            return sample.customers() == 0 ? model : sample.model(Maximum.beside(sample, start, curvature));
        };
    }
}

package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Maximum;
import io.ecom.analytics.stat.RealCorrelation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * The spend model that makes what customers spent most likely.
 *
 * <p>Equal histograms have equal fits, to the last bit. Immutable.
 *
 * @param logLikelihood of the customers who bought again; null for a mean, which has none
 * @param customers how many it was fitted on: those who bought again and not for nothing
 * @param standardErrors by parameter, from the curvature at the maximum
 * @param warnings what to know before the model is believed
 */
public record SpendFit(
        SpendModel model,
        @Nullable Double logLikelihood,
        long customers,
        Map<String, Double> standardErrors,
        List<String> warnings) {
    /** From here a correlation of spend and frequency is worth a warning. */
    private static final double NOTABLE = 0.3;

    public SpendFit {
        standardErrors = Collections.unmodifiableMap(new LinkedHashMap<>(standardErrors));
        warnings = List.copyOf(warnings);
    }

    /** Fits Gamma-Gamma; where that has no maximum, or no mean, everybody spends the pooled mean. */
    public static SpendFit of(SpendHistogram histogram) {
        List<SpendHistogram.Bin> bins = histogram.informative();
        long customers = bins.stream().mapToLong(SpendHistogram.Bin::customers).sum();
        if (customers == 0) {
            return pooled(histogram, 0, "No repeat purchases to fit spend on; fitted 'pooled mean'");
        }
        GammaGammaLikelihood likelihood = new GammaGammaLikelihood(bins);
        Maximum maximum = Maximum.of(likelihood, likelihood.starts());
        if (maximum.distance() > PurchaseFit.FARTHEST || !maximum.isStrict()) {
            return pooled(histogram, customers, "Spend likelihood has no maximum; fitted 'pooled mean'");
        }
        double q = FastMath.exp(maximum.point()[1]);
        if (q <= 1) {
            return pooled(
                    histogram,
                    customers,
                    String.format(Locale.ROOT, "Expected spend is infinite at q %.3f; fitted 'pooled mean'", q));
        }
        GammaGamma model = model(maximum.point());
        return new SpendFit(
                model,
                maximum.value() * customers,
                customers,
                Parameters.standardErrors(model.parameters(), maximum, customers),
                correlated(bins));
    }

    private static SpendFit pooled(SpendHistogram histogram, long customers, String warning) {
        return new SpendFit(new PooledMean(histogram.pooledMean()), null, customers, Map.of(), List.of(warning));
    }

    private static GammaGamma model(double[] log) {
        return new GammaGamma(FastMath.exp(log[0]), FastMath.exp(log[1]), FastMath.exp(log[2]));
    }

    private static List<String> correlated(List<SpendHistogram.Bin> bins) {
        double[] weights =
                bins.stream().mapToDouble(SpendHistogram.Bin::customers).toArray();
        double[] frequencies =
                bins.stream().mapToDouble(SpendHistogram.Bin::frequency).toArray();
        double[] means = bins.stream().mapToDouble(SpendHistogram.Bin::monetary).toArray();
        double correlation = RealCorrelation.weighted(frequencies, means, weights);
        List<String> warnings = new ArrayList<>();
        if (Math.abs(correlation) > NOTABLE) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "Spend and frequency are correlated (%.2f); the spend model takes them as independent",
                    correlation));
        }
        return warnings;
    }

    /**
     * Models of the same kind for samples of the customers, drawn with replacement with the numbers that are given; the
     * pooled mean where a sample has none. Safe for many threads.
     *
     * @param fitted what this was fitted to
     */
    public Function<RandomGenerator, SpendModel> resampling(SpendHistogram fitted) {
        if (!(model instanceof GammaGamma found)) {
            return random -> new PooledMean(fitted.resampled(random).pooledMean());
        }
        double[] start = {FastMath.log(found.p()), FastMath.log(found.q()), FastMath.log(found.gamma())};
        RealMatrix curvature = Maximum.curvature(new GammaGammaLikelihood(fitted.informative()), start);
        return random -> {
            SpendHistogram sample = fitted.resampled(random);
            List<SpendHistogram.Bin> bins = sample.informative();
            double[] point =
                    bins.isEmpty() ? new double[3] : Maximum.beside(new GammaGammaLikelihood(bins), start, curvature);
            return point[1] > 0 ? model(point) : new PooledMean(sample.pooledMean());
        };
    }
}

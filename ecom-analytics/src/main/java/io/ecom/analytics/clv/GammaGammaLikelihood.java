package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Objective;
import java.util.List;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/** The mean log-likelihood of {@link GammaGamma} by the logarithms of p, q and γ, with its gradient. */
final class GammaGammaLikelihood implements Objective {
    private final long[] frequencies;
    private final int[] frequency;
    private final double[] spent;
    private final double[] customers;
    private final double[] customersByFrequency;
    private final double total;
    private final double mean;
    /** The part of the sum that no parameter touches is constant; this one is multiplied by p: Σ x ln(x·z̄). */
    private final double logSpentTimesX;

    private final double logMeans;

    GammaGammaLikelihood(List<SpendHistogram.Bin> bins) {
        frequencies = bins.stream()
                .mapToLong(SpendHistogram.Bin::frequency)
                .distinct()
                .toArray();
        customersByFrequency = new double[frequencies.length];
        frequency = new int[bins.size()];
        spent = new double[bins.size()];
        customers = new double[bins.size()];
        double sum = 0;
        double logs = 0;
        double timesX = 0;
        double all = 0;
        int f = 0;
        for (int i = 0; i < spent.length; i++) {
            SpendHistogram.Bin bin = bins.get(i);
            f += bin.frequency() == frequencies[f] ? 0 : 1;
            frequency[i] = f;
            spent[i] = bin.repeatValue() / 100.0;
            customers[i] = bin.customers();
            customersByFrequency[f] += bin.customers();
            all += bin.customers();
            sum += bin.customers() * bin.monetary();
            logs += bin.customers() * FastMath.log(bin.monetary());
            timesX += bin.customers() * bin.frequency() * FastMath.log(spent[i]);
        }
        total = all;
        mean = sum / all;
        logMeans = logs;
        logSpentTimesX = timesX;
    }

    double customers() {
        return total;
    }

    /** Points whose population mean is that of the data, however much customers vary. */
    List<double[]> starts() {
        return List.of(start(5, 4), start(1, 2), start(50, 20));
    }

    private double[] start(double p, double q) {
        double gamma = FastMath.log(mean * (q - 1) / p);
        return new double[] {FastMath.log(p), FastMath.log(q), Math.max(-10, Math.min(10, gamma))};
    }

    @Override
    public double at(double[] log, double[] gradient) {
        double p = FastMath.exp(log[0]);
        double q = FastMath.exp(log[1]);
        double gamma = FastMath.exp(log[2]);
        double sum = p * logSpentTimesX - logMeans + total * q * log[2];
        double byP = logSpentTimesX;
        double byQ = total * log[2];
        double byGamma = total * q / gamma;
        for (int i = 0; i < spent.length; i++) {
            long x = frequencies[frequency[i]];
            double logScale = FastMath.log(gamma + spent[i]);
            sum -= customers[i] * (p * x + q) * logScale;
            byP -= customers[i] * x * logScale;
            byQ -= customers[i] * logScale;
            byGamma -= customers[i] * (p * x + q) / (gamma + spent[i]);
        }
        for (int f = 0; f < frequencies.length; f++) {
            double x = frequencies[f];
            double both = Gamma.digamma(p * x + q);
            sum += customersByFrequency[f] * (Gamma.logGamma(p * x + q) - Gamma.logGamma(p * x) - Gamma.logGamma(q));
            byP += customersByFrequency[f] * x * (both - Gamma.digamma(p * x));
            byQ += customersByFrequency[f] * (both - Gamma.digamma(q));
        }
        gradient[0] = p * byP / total;
        gradient[1] = q * byQ / total;
        gradient[2] = gamma * byGamma / total;
        return sum / total;
    }
}

package io.ecom.analytics.clv;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;

/** The likelihood of {@link ParetoNbd}; its hypergeometric function once for each frequency and time that occur together. */
final class ParetoLikelihood implements Likelihood {
    private final Grid grid;
    private final long[] pairs;
    private final int[] pairAtLast;
    private final int[] pairNow;

    ParetoLikelihood(Grid grid) {
        this.grid = grid;
        int size = grid.size();
        long[] all = new long[2 * size];
        for (int i = 0; i < size; i++) {
            all[i] = pair(i, grid.recency);
            all[size + i] = pair(i, grid.age);
        }
        pairs = Arrays.stream(all).sorted().distinct().toArray();
        pairAtLast = new int[size];
        pairNow = new int[size];
        for (int i = 0; i < size; i++) {
            pairAtLast[i] = Arrays.binarySearch(pairs, all[i]);
            pairNow[i] = Arrays.binarySearch(pairs, all[size + i]);
        }
    }

    private ParetoLikelihood(Grid grid, long[] pairs, int[] pairAtLast, int[] pairNow) {
        this.grid = grid;
        this.pairs = pairs;
        this.pairAtLast = pairAtLast;
        this.pairNow = pairNow;
    }

    private long pair(int bin, int[] time) {
        return ((long) grid.frequency[bin] << 32) | time[bin];
    }

    @Override
    public Likelihood resampled(RandomGenerator random) {
        return new ParetoLikelihood(grid.resampled(random), pairs, pairAtLast, pairNow);
    }

    @Override
    public double customers() {
        return grid.total;
    }

    @Override
    public List<double[]> starts() {
        return Likelihood.starts(grid, 2, new double[] {0.5, 1, 0.5, 10}, new double[] {2, 1, 1.5, 30});
    }

    @Override
    public ParetoNbd model(double[] log) {
        return new ParetoNbd(FastMath.exp(log[0]), FastMath.exp(log[1]), FastMath.exp(log[2]), FastMath.exp(log[3]));
    }

    @Override
    public double at(double[] log, double[] gradient) {
        ParetoNbd model = model(log);
        // For each pair the logarithm of the chance to be gone and its derivatives, one after the other.
        double[] gone = new double[5 * pairs.length];
        IntStream.range(0, pairs.length).parallel().forEach(i -> gone(model, i, gone));
        double[] logAlpha = logTimes(model.alpha());
        double[] logBeta = logTimes(model.beta());
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int i = 0; i < grid.size(); i++) {
            sum += grid.customers[i] * bin(model, i, gone, logAlpha, logBeta, gradient);
        }
        return front(model, sum, gradient);
    }

    private void gone(ParetoNbd model, int pair, double[] gone) {
        double[] found = new double[5];
        model.logGone(grid.frequencies[(int) (pairs[pair] >>> 32)], grid.times[(int) pairs[pair]], found);
        System.arraycopy(found, 0, gone, 5 * pair, 5);
    }

    /** What a customer's times add: the logarithm of having been silent alive or gone, and its weighted derivatives. */
    private double bin(ParetoNbd model, int i, double[] gone, double[] logAlpha, double[] logBeta, double[] gradient) {
        long x = grid.frequencies[grid.frequency[i]];
        double age = grid.times[grid.age[i]];
        double a = logAlpha[grid.age[i]];
        double b = logBeta[grid.age[i]];
        double silent = -(model.r() + x) * a - model.s() * b;
        int last = 5 * pairAtLast[i];
        int now = 5 * pairNow[i];
        double dead = model.logDead(x, gone[last], gone[now]);
        double both = ParetoNbd.logSum(silent, dead);
        double weight = grid.customers[i];
        double alive = weight * FastMath.exp(silent - both);
        gradient[0] -= alive * a;
        gradient[1] -= alive * (model.r() + x) / (model.alpha() + age);
        gradient[2] -= alive * b;
        gradient[3] -= alive * model.s() / (model.beta() + age);
        if (dead > Double.NEGATIVE_INFINITY) {
            double left = weight * FastMath.exp(dead - both);
            double still = FastMath.exp(gone[now] - gone[last]);
            for (int k = 0; k < 4; k++) {
                gradient[k] += left * (gone[last + 1 + k] - still * gone[now + 1 + k]) / (1 - still);
            }
            double all = 1 / (model.r() + model.s() + x);
            gradient[0] -= left * all;
            gradient[2] += left * (1 / model.s() - all);
        }
        return both;
    }

    /** Adds what depends on a customer's frequency alone, and turns derivatives into those by logarithms. */
    private double front(ParetoNbd model, double sum, double[] gradient) {
        double[] purchased = grid.logRising(model.r(), 0);
        double[] slope = grid.slopeOfRising(model.r(), 0);
        double logAlpha = FastMath.log(model.alpha());
        double logBeta = FastMath.log(model.beta());
        double value = sum + grid.total * (model.r() * logAlpha + model.s() * logBeta);
        gradient[0] += grid.total * logAlpha;
        gradient[1] += grid.total * model.r() / model.alpha();
        gradient[2] += grid.total * logBeta;
        gradient[3] += grid.total * model.s() / model.beta();
        for (int f = 0; f < purchased.length; f++) {
            value += grid.customersByFrequency[f] * purchased[f];
            gradient[0] += grid.customersByFrequency[f] * slope[f];
        }
        gradient[0] *= model.r() / grid.total;
        gradient[1] *= model.alpha() / grid.total;
        gradient[2] *= model.s() / grid.total;
        gradient[3] *= model.beta() / grid.total;
        return value / grid.total;
    }

    private double[] logTimes(double shift) {
        double[] logs = new double[grid.times.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = FastMath.log(shift + grid.times[i]);
        }
        return logs;
    }
}

package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Objective;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/** The likelihood of {@link ParetoNbd}; its hypergeometric function once for each frequency and time that occur together. */
final class ParetoLikelihood implements Likelihood {
    private final Grid grid;
    private final long[] pairs;
    private final int[] pairAtLast;
    private final int[] pairNow;
    private final Objective differenced = Objective.differenced(this::mean);

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
        return differenced.at(log, gradient);
    }

    private double mean(double[] log) {
        ParetoNbd model = model(log);
        double[] gone = new double[pairs.length];
        for (int i = 0; i < gone.length; i++) {
            gone[i] = model.logGone(grid.frequencies[(int) (pairs[i] >>> 32)], grid.times[(int) pairs[i]]);
        }
        double[] front = new double[grid.frequencies.length];
        for (int f = 0; f < front.length; f++) {
            front[f] = model.logFront(grid.frequencies[f]);
        }
        double[] logAlpha = logTimes(model.alpha());
        double[] logBeta = logTimes(model.beta());
        double sum = 0;
        for (int i = 0; i < grid.size(); i++) {
            int f = grid.frequency[i];
            long x = grid.frequencies[f];
            double silent = -(model.r() + x) * logAlpha[grid.age[i]] - model.s() * logBeta[grid.age[i]];
            double dead = model.logDead(x, gone[pairAtLast[i]], gone[pairNow[i]]);
            sum += grid.customers[i] * (front[f] + ParetoNbd.logSum(silent, dead));
        }
        return sum / grid.total;
    }

    private double[] logTimes(double shift) {
        double[] logs = new double[grid.times.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = FastMath.log(shift + grid.times[i]);
        }
        return logs;
    }
}

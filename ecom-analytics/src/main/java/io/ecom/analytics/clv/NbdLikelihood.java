package io.ecom.analytics.clv;

import java.util.List;
import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/** The likelihood of {@link Nbd} with its gradient. */
final class NbdLikelihood implements Likelihood {
    private final Grid grid;

    NbdLikelihood(Grid grid) {
        this.grid = grid;
    }

    @Override
    public Likelihood resampled(RandomGenerator random) {
        return new NbdLikelihood(grid.resampled(random));
    }

    @Override
    public double customers() {
        return grid.total;
    }

    @Override
    public List<double[]> starts() {
        return Likelihood.starts(grid, 1, new double[] {1, 1}, new double[] {0.1, 1}, new double[] {20, 1});
    }

    @Override
    public PurchaseModel model(double[] log) {
        return new Nbd(FastMath.exp(log[0]), FastMath.exp(log[1]));
    }

    @Override
    public double at(double[] log, double[] gradient) {
        double r = FastMath.exp(log[0]);
        double alpha = FastMath.exp(log[1]);
        double[] purchased = grid.logRising(r, 0);
        double[] slope = grid.slopeOfRising(r, 0);
        double[] waited = grid.waited(alpha);
        double sum = 0;
        double byR = 0;
        double byAlpha = 0;
        for (int i = 0; i < grid.size(); i++) {
            int f = grid.frequency[i];
            long x = grid.frequencies[f];
            double silent = waited[grid.age[i]];
            double age = grid.times[grid.age[i]];
            sum += grid.customers[i] * (purchased[f] - x * log[1] - (r + x) * silent);
            byR += grid.customers[i] * (slope[f] - silent);
            byAlpha += grid.customers[i] * ((r + x) * age / (alpha + age) - x);
        }
        gradient[0] = r * byR / grid.total;
        gradient[1] = byAlpha / grid.total;
        return sum / grid.total;
    }
}

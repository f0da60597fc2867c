package io.ecom.analytics.clv;

import java.util.List;
import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/** The likelihood of {@link BetaGeometric} with its gradient; one exponential and one logarithm a bin. */
final class BetaGeometricLikelihood implements Likelihood {
    private final Grid grid;
    private final int first;

    BetaGeometricLikelihood(Grid grid, int first) {
        this.grid = grid;
        this.first = first;
    }

    @Override
    public Likelihood resampled(RandomGenerator random) {
        return new BetaGeometricLikelihood(grid.resampled(random), first);
    }

    @Override
    public double customers() {
        return grid.total;
    }

    @Override
    public List<double[]> starts() {
        return Likelihood.starts(
                grid, 2, new double[] {0.5, 1, 0.8, 2}, new double[] {2, 1, 0.5, 5}, new double[] {0.2, 1, 2, 10});
    }

    @Override
    public PurchaseModel model(double[] log) {
        double r = FastMath.exp(log[0]);
        double alpha = FastMath.exp(log[1]);
        double a = FastMath.exp(log[2]);
        double b = FastMath.exp(log[3]);
        return first == 1 ? new MbgNbd(r, alpha, a, b) : new BgNbd(r, alpha, a, b);
    }

    @Override
    public double at(double[] log, double[] gradient) {
        double r = FastMath.exp(log[0]);
        double alpha = FastMath.exp(log[1]);
        double a = FastMath.exp(log[2]);
        double b = FastMath.exp(log[3]);
        double[] waited = grid.waited(alpha);
        double[] leaving = new double[grid.frequencies.length];
        for (int f = 0; f < leaving.length; f++) {
            long chances = grid.frequencies[f] + first;
            leaving[f] = chances == 0 ? 0 : a / (b + chances - 1);
        }
        double[] gone = new double[leaving.length];
        double sum = 0;
        double byR = 0;
        double byAlpha = 0;
        for (int i = 0; i < grid.size(); i++) {
            int f = grid.frequency[i];
            double exponent = r + grid.frequencies[f];
            double atLast = waited[grid.recency[i]];
            double silent = exponent * (waited[grid.age[i]] - atLast);
            double count = grid.customers[i];
            double dead = 0;
            if (leaving[f] == 0) {
                sum -= count * (exponent * atLast + silent);
            } else {
                double odds = leaving[f] + FastMath.exp(-silent);
                dead = leaving[f] / odds;
                sum += count * (FastMath.log(odds) - exponent * atLast);
            }
            double last = grid.times[grid.recency[i]];
            double now = grid.times[grid.age[i]];
            gone[f] += count * dead;
            byR -= count * ((1 - dead) * waited[grid.age[i]] + dead * atLast);
            byAlpha += count * exponent * ((1 - dead) * now / (alpha + now) + dead * last / (alpha + last));
        }
        return byFrequency(r, log[1], a, b, gone, new double[] {sum, byR, byAlpha}, gradient);
    }

    /** Adds what depends on a customer's frequency alone, and turns derivatives into those by logarithms. */
    private double byFrequency(
            double r, double logAlpha, double a, double b, double[] gone, double[] sums, double[] gradient) {
        double[] purchased = grid.logRising(r, 0);
        double[] purchasedSlope = grid.slopeOfRising(r, 0);
        double[] stayed = grid.logRising(b, first);
        double[] stayedSlope = grid.slopeOfRising(b, first);
        double[] all = grid.logRising(a + b, first);
        double[] allSlope = grid.slopeOfRising(a + b, first);
        double sum = sums[0];
        double byR = sums[1];
        double byAlpha = sums[2];
        double byA = 0;
        double byB = 0;
        for (int f = 0; f < gone.length; f++) {
            double count = grid.customersByFrequency[f];
            long x = grid.frequencies[f];
            sum += count * (purchased[f] - x * logAlpha + stayed[f] - all[f]);
            byR += count * purchasedSlope[f];
            byAlpha -= count * x;
            byA += gone[f] / a - count * allSlope[f];
            byB += count * (stayedSlope[f] - allSlope[f]) - (gone[f] == 0 ? 0 : gone[f] / (b + x + first - 1));
        }
        gradient[0] = r * byR / grid.total;
        gradient[1] = byAlpha / grid.total;
        gradient[2] = a * byA / grid.total;
        gradient[3] = b * byB / grid.total;
        return sum / grid.total;
    }
}

package io.ecom.analytics.clv;

import io.ecom.analytics.clv.numeric.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The mean log-likelihood of a histogram by the logarithms of a law's parameters.
 *
 * <p>The mean and not the sum, so that what counts as flat does not depend on the number of customers. Holds no state
 * between calls; its tables are shared by all of them.
 */
interface Likelihood extends Objective {
    /** Where to begin to climb, in logarithms. */
    List<double[]> starts();

    /** The model at a point. */
    PurchaseModel model(double[] logParameters);

    /** That of a sample of the same customers, drawn with replacement. */
    Likelihood resampled(RandomGenerator random);

    /** Customers in all. */
    double customers();

    /** The likelihood of a law that is found by climbing; every one but Poisson. */
    static Likelihood of(PurchaseLaw law, PurchaseHistogram histogram) {
        Grid grid = new Grid(histogram);
        return switch (law) {
            case MBG_NBD -> new BetaGeometricLikelihood(grid, 1);
            case BG_NBD -> new BetaGeometricLikelihood(grid, 0);
            case PARETO_NBD -> new ParetoLikelihood(grid);
            case NBD -> new NbdLikelihood(grid);
            case POISSON -> throw new IllegalArgumentException("Invalid law 'Poisson': its maximum has a closed form");
        };
    }

    /** Points given by parameters, the second of which is r over a multiple of the observed rate of purchase. */
    static List<double[]> starts(Grid grid, double faster, double[]... shapes) {
        List<double[]> starts = new ArrayList<>();
        for (double[] shape : shapes) {
            double[] start = new double[shape.length];
            for (int i = 0; i < shape.length; i++) {
                double parameter = i == 1 ? shape[0] / (faster * grid.rate()) * shape[1] : shape[i];
                start[i] = Math.max(-10, Math.min(10, Math.log(parameter)));
            }
            starts.add(start);
        }
        return starts;
    }
}

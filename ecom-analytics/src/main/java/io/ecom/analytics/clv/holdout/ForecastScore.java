package io.ecom.analytics.clv.holdout;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.stat.RealCorrelation;
import java.util.Arrays;

/**
 * How far forecasts of each customer's purchases were from what came.
 *
 * @param forecast whose it is
 * @param predicted purchases of all customers
 * @param actual the same as it came
 * @param bias predicted over actual, less one; NaN when nothing came
 * @param meanAbsoluteError a customer
 * @param rootMeanSquareError a customer
 * @param correlation of forecasts with what came; NaN where one of them is constant
 * @param rankCorrelation the same of their ranks: whether the right customers come first
 */
public record ForecastScore(
        String forecast,
        double predicted,
        double actual,
        double bias,
        double meanAbsoluteError,
        double rootMeanSquareError,
        double correlation,
        double rankCorrelation) {

    /** @throws IllegalArgumentException for no customers, or not as many forecasts as outcomes */
    public static ForecastScore of(String forecast, double[] forecasts, double[] outcomes) {
        double[] ones = new double[forecasts.length];
        Arrays.fill(ones, 1);
        return of(forecast, forecasts, outcomes, ones);
    }

    /** The same of customers who count several times. */
    static ForecastScore of(String forecast, double[] forecasts, double[] outcomes, double[] customers) {
        int n = forecasts.length;
        checkArgument(
                n == outcomes.length && n > 0, "Invalid forecasts of '%s' customers: expected %s", n, outcomes.length);
        double predicted = 0;
        double actual = 0;
        double absolute = 0;
        double squared = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            double error = forecasts[i] - outcomes[i];
            predicted += customers[i] * forecasts[i];
            actual += customers[i] * outcomes[i];
            absolute += customers[i] * Math.abs(error);
            squared += customers[i] * error * error;
            all += customers[i];
        }
        return new ForecastScore(
                forecast,
                predicted,
                actual,
                actual == 0 ? Double.NaN : predicted / actual - 1,
                absolute / all,
                Math.sqrt(squared / all),
                RealCorrelation.weighted(forecasts, outcomes, customers),
                RealCorrelation.weightedRanks(forecasts, outcomes, customers));
    }
}

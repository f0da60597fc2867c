package io.ecom.analytics.basket;

/** Natural logarithms of factorials and binomial coefficients, without a table that grows with its argument. */
final class LogFactorial {
    /** The largest factorial that fits into a long. */
    private static final int EXACT = 20;

    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;
    private static final double[] SMALL = new double[EXACT + 1];

    static {
        long factorial = 1;
        for (int n = 1; n <= EXACT; n++) {
            factorial *= n;
            SMALL[n] = StrictMath.log(factorial);
        }
    }

    private LogFactorial() {}

    /** Of {@code n choose k}. */
    static double choose(long n, long k) {
        return of(n) - of(k) - of(n - k);
    }

    /** Stirling's series, whose first term left out is below 1e-15 from 21 on. */
    static double of(long n) {
        if (n <= EXACT) {
            return SMALL[(int) n];
        }
        double square = (double) n * n;
        double series = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / n;
        return (n + 0.5) * StrictMath.log(n) - n + HALF_LOG_TWO_PI + series;
    }
}

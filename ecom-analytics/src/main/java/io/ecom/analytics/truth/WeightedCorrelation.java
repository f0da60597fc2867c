package io.ecom.analytics.truth;

/** Pearson's correlation of pairs that count by their weights. For one thread. */
final class WeightedCorrelation {
    private double weights;
    private double x;
    private double y;
    private double xx;
    private double yy;
    private double xy;

    void add(double a, double b, double weight) {
        weights += weight;
        x += weight * a;
        y += weight * b;
        xx += weight * a * a;
        yy += weight * b * b;
        xy += weight * a * b;
    }

    /** NaN when one side is constant. */
    double value() {
        double varianceX = xx / weights - x / weights * (x / weights);
        double varianceY = yy / weights - y / weights * (y / weights);
        return (xy / weights - x / weights * (y / weights)) / Math.sqrt(varianceX * varianceY);
    }
}

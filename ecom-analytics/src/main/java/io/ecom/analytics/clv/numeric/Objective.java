package io.ecom.analytics.clv.numeric;

/** A smooth function of a few unbounded variables that has a maximum, or has none. */
@FunctionalInterface
public interface Objective {
    /**
     * @param gradient receives the derivative by each variable
     * @return the value; never NaN inside the bounds of {@link Maximum#FAR}
     */
    double at(double[] point, double[] gradient);

    /** The function with a gradient by central differences. */
    static Objective differenced(Plain function) {
        double step = 1e-4;
        return (point, gradient) -> {
            double[] moved = point.clone();
            for (int i = 0; i < point.length; i++) {
                moved[i] = point[i] + step;
                double up = function.at(moved);
                moved[i] = point[i] - step;
                gradient[i] = (up - function.at(moved)) / (2 * step);
                moved[i] = point[i];
            }
            return function.at(point);
        };
    }

    /** A function without gradient. */
    @FunctionalInterface
    interface Plain {
        double at(double[] point);
    }
}

package io.ecom.analytics.clv.numeric;

/** A smooth function of a few unbounded variables that has a maximum, or has none. */
@FunctionalInterface
public interface Objective {
    /**
     * @param gradient receives the derivative by each variable
     * @return the value; never NaN inside the bounds of {@link Maximum#FAR}
     */
    double at(double[] point, double[] gradient);
}

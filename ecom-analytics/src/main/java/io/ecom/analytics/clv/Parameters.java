package io.ecom.analytics.clv;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.analytics.clv.numeric.Maximum;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Names with numbers, written one after the other. */
final class Parameters {
    private Parameters() {}

    static void checkPositive(Object... namesAndValues) {
        named(namesAndValues)
                .forEach((name, value) -> checkArgument(
                        value > 0 && value < Double.POSITIVE_INFINITY,
                        "Invalid parameter '%s' of %s: expected a positive number",
                        value,
                        name));
    }

    /** Standard errors from the curvature of the mean log-likelihood by the parameters' logarithms (delta method). */
    static Map<String, Double> standardErrors(Map<String, Double> parameters, Maximum maximum, double customers) {
        RealMatrix covariance = MatrixUtils.inverse(maximum.curvature()).scalarMultiply(-1 / customers);
        Map<String, Double> errors = new LinkedHashMap<>();
        parameters.forEach((name, value) ->
                errors.put(name, value * Math.sqrt(covariance.getEntry(errors.size(), errors.size()))));
        return errors;
    }

    static Map<String, Double> named(Object... namesAndValues) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], (Double) namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}

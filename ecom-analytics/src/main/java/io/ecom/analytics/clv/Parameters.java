package io.ecom.analytics.clv;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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

    static Map<String, Double> named(Object... namesAndValues) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], (Double) namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}

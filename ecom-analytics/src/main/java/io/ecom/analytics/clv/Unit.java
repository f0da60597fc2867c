package io.ecom.analytics.clv;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A unit in which people want to read times. It only scales: models are fitted in weeks whatever the unit. */
public enum Unit {
    DAY(Span.days(1)),
    WEEK(Span.weeks(1)),
    MONTH(Span.months(1));

    private final Span length;

    Unit(Span length) {
        this.length = length;
    }

    /** Parameters, or their standard errors, of a purchase model that are given in weeks. */
    public Map<String, Double> scaled(Map<String, Double> inWeeks) {
        Map<String, Double> scaled = new LinkedHashMap<>();
        inWeeks.forEach((name, value) -> scaled.put(
                name,
                switch (name) {
                    case "alpha", "beta" -> value / length.inWeeks();
                    case "lambda" -> value * length.inWeeks();
                    default -> value;
                }));
        return scaled;
    }

    /** The log-likelihood of purchase times that were measured in weeks: a density is by unit. */
    public double logLikelihood(double inWeeks, long purchases) {
        return inWeeks + purchases * Math.log(length.inWeeks());
    }

    /** The name, such as {@code week}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.ecom.generator.shop;

import io.ecom.generator.calendar.Clock;
import io.ecom.generator.calendar.Window;
import io.ecom.generator.random.RandomStream;

/**
 * When users register, in operational time: a share of them inside the window, the others evenly before it.
 *
 * @param begin of the window
 * @param end of the time in which users register inside
 */
record Arrivals(double insideShare, double begin, double end) {
    private static final double COHORT_WEEKS = 12;

    static Arrivals of(Behaviour behaviour, Clock clock, Window window) {
        double begin = clock.at(window.startMillis());
        double end = clock.at(window.endMillis() - Purchases.LAST_ORDER_BEFORE_END);
        return switch (behaviour) {
            case REALISTIC -> new Arrivals(0.5, begin, end);
            case FLAT -> new Arrivals(0, begin, end);
            case CDNOW -> new Arrivals(1, begin, StrictMath.min(end, begin + COHORT_WEEKS));
        };
    }

    double draw(RandomStream random) {
        boolean inside = random.chance(insideShare);
        double point = random.uniform();
        return inside ? begin + point * (end - begin) : point * begin;
    }
}

package io.ecom.analytics.clv;

import java.io.Serializable;
import java.util.Map;

/** What customers spend a purchase; a law with its parameters, in currency units. Values, safe for many threads. */
public sealed interface SpendModel extends Serializable permits GammaGamma, PooledMean {
    /** The law's name, such as {@code Gamma-Gamma}. */
    String name();

    /** The parameters by their names in the literature, in its order. */
    Map<String, Double> parameters();

    /** The expected mean value of a customer's purchases to come. A loss counts as nothing spent. */
    default double expectedValue(PurchaseHistory history) {
        return expectedValues(
                history.frequency(), 1, Math.max(0, history.repeatValue().cents()));
    }

    /**
     * The expected mean values of customers of one frequency added up.
     *
     * @param spent by all of them after the first purchase, in cents
     */
    double expectedValues(long frequency, long customers, double spent);
}

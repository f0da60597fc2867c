package io.ecom.analytics.clv;

import java.util.Map;

/** What customers spend a purchase; a law with its parameters, in currency units. Values, safe for many threads. */
public sealed interface SpendModel permits GammaGamma, PooledMean {
    /** The law's name, such as {@code Gamma-Gamma}. */
    String name();

    /** The parameters by their names in the literature, in its order. */
    Map<String, Double> parameters();

    /** The expected mean value of a customer's purchases to come. */
    double expectedValue(PurchaseHistory history);
}

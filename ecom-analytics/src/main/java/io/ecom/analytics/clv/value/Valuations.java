package io.ecom.analytics.clv.value;

import java.util.List;

/**
 * What customers are expected to bring, one by one and together.
 *
 * @param customers in the order in which they were given
 */
public record Valuations(List<Valuation> customers, Portfolio portfolio) {
    public Valuations {
        customers = List.copyOf(customers);
    }
}

package io.ecom.analytics.clv.value;

import io.ecom.analytics.stat.Interval;

/**
 * What a customer base is expected to bring: value still to come, past revenue not included; in currency units.
 *
 * @param alive expected number of customers who have not left
 * @param expectedPurchases over the horizon, not discounted
 * @param lifetimeValue discounted, over the horizon
 * @param interval of the lifetime value at 90 %, as far as the fit is uncertain
 */
public record Portfolio(
        long customers, double alive, double expectedPurchases, double lifetimeValue, Interval interval) {}

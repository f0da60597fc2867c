package io.ecom.analytics.clv.value;

import io.ecom.analytics.stat.Interval;

/**
 * What a customer is expected to bring: value still to come, past revenue not included; in currency units.
 *
 * @param expectedValue of a purchase to come
 * @param lifetimeValue discounted, over the horizon
 * @param interval of the lifetime value at 90 %, as far as the fit is uncertain
 */
public record Valuation(double expectedValue, double lifetimeValue, Interval interval) {}

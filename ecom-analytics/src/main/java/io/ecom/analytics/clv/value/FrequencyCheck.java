package io.ecom.analytics.clv.value;

/**
 * What was expected of customers with one frequency, and what came.
 *
 * @param frequency purchases after the first up to the cut
 * @param expected purchases of them all afterwards
 * @param actual the same as it came
 */
public record FrequencyCheck(long frequency, long customers, double expected, long actual) {}

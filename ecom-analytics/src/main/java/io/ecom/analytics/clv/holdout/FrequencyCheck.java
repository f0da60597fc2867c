package io.ecom.analytics.clv.holdout;

/**
 * What was expected of customers with one frequency, and what came.
 *
 * @param frequency purchases after the first up to the cut; the last of all holds those with more, too
 * @param expected purchases of them all afterwards, by a model
 * @param naive the same if they go on as before
 * @param actual the same as it came
 */
public record FrequencyCheck(long frequency, long customers, double expected, double naive, long actual) {}

package io.ecom.model.truth;

/**
 * What a generated customer is like inside.
 *
 * @param orderValue the expected value of an order, in currency units
 * @param alive whether the customer would buy again after the last day
 */
public record HiddenCustomer(String userId, double orderValue, boolean alive) {}

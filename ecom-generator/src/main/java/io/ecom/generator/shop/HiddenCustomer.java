package io.ecom.generator.shop;

/**
 * What no file of the data set tells about a customer.
 *
 * @param rate purchases a week of operational time, while active
 * @param dropout the probability of leaving after each purchase
 * @param orderValue the expected value of an order, in units of the currency
 * @param alive whether they would buy again after the window
 */
public record HiddenCustomer(String userId, double rate, double dropout, double orderValue, boolean alive) {}

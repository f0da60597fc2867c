package io.ecom.model.truth;

/**
 * Two products that a generated shop's customers like to buy together.
 *
 * @param productA the one with the smaller id
 * @param lift how many times as often as chance would have it
 */
public record PlantedPair(String productA, String productB, double lift) {}

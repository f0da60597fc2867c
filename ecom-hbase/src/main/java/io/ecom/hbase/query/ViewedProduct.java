package io.ecom.hbase.query;

/** How often a product was viewed. */
public record ViewedProduct(String productId, long views) {}

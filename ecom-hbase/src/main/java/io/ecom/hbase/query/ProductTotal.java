package io.ecom.hbase.query;

import io.ecom.model.Money;

/** What happened to a product over all days; see {@link io.ecom.hbase.codec.ProductDay} for the meaning of each figure. */
public record ProductTotal(String productId, long views, long cartAdds, long orders, long units, Money revenue) {}

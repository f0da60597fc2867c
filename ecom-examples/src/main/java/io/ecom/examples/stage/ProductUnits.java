package io.ecom.examples.stage;

import io.ecom.model.Money;
import io.ecom.model.result.Meaning;
import io.ecom.model.result.Table;

/** The answer to "what did each product sell", which all four engines can give. */
@Table("product_units")
public record ProductUnits(
        @Meaning("the product") String productId,

        @Meaning(value = "sales that hold it", unit = "orders")
        long orders,

        @Meaning(value = "units sold", unit = "units") long units,
        @Meaning(value = "gross revenue", unit = "currency") Money revenue) {}

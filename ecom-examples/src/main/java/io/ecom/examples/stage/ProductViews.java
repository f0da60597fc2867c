package io.ecom.examples.stage;

import io.ecom.model.result.Meaning;
import io.ecom.model.result.Table;

/** The answer to "how often was each product looked at". */
@Table("product_views")
public record ProductViews(
        @Meaning("the product") String productId,

        @Meaning(value = "page views of type product_detail", unit = "views")
        long views) {}

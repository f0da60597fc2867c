package io.ecom.model.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Two products that were bought together. */
@Table(value = "co_purchases", key = 2)
public record CoPurchase(
        @Meaning("the product with the smaller id") String productA,
        @Meaning("the product with the larger id") String productB,

        @Meaning(value = "sales that hold both", unit = "orders")
        long together,

        @Meaning(value = "of all sales", unit = Meaning.SHARE) @Nullable
        BigDecimal support,

        @Meaning(value = "of the sales that hold a", unit = Meaning.SHARE) @Nullable
        BigDecimal confidenceAb,

        @Meaning(value = "of the sales that hold b", unit = Meaning.SHARE) @Nullable
        BigDecimal confidenceBa,

        @Meaning("support over what independence would give") @Nullable
        BigDecimal lift,

        @Meaning("support less what independence would give") @Nullable
        BigDecimal leverage,

        @Meaning("how much more often a would stand without b if they were independent") @Nullable
        BigDecimal convictionAb,

        @Meaning("one-sided exact test of Fisher") @Nullable BigDecimal pValue,

        @Meaning("false discovery rate among all pairs, Benjamini-Hochberg") @Nullable
        BigDecimal qValue,

        @Meaning("name of a") @Nullable String nameA,
        @Meaning("name of b") @Nullable String nameB) {}

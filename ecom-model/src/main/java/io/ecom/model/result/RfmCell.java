package io.ecom.model.result;

import io.ecom.model.Money;

/** The buyers with one recency score and one frequency score. */
@Table(value = "rfm", key = 2)
public record RfmCell(
        @Meaning("recency score, 5 is best") int rScore,
        @Meaning("frequency score, 5 is best") int fScore,

        @Meaning(value = "buyers with both scores", unit = "users")
        long users,

        @Meaning(value = "their net revenue", unit = "currency")
        Money revenue) {}

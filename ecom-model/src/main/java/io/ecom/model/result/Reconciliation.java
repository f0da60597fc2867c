package io.ecom.model.result;

import org.jspecify.annotations.Nullable;

/** One engine's answer to a question that several engines answer. */
@Table(value = "reconciliation", key = 2)
public record Reconciliation(
        @Meaning("the question") String question,
        @Meaning("java, mongodb, hbase or spark") String engine,

        @Meaning(value = "rows of the answer", unit = "rows") @Nullable
        Long rows,

        @Meaning("digest of the answer") @Nullable String digest,

        @Meaning("whether all engines of the question agree")
        boolean agrees,

        @Meaning(value = "time the engine took", unit = "milliseconds")
        long millis) {}

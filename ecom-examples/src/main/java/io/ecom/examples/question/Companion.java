package io.ecom.examples.question;

import io.ecom.model.result.CoPurchase;
import io.ecom.model.result.Meaning;
import io.ecom.model.result.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to "what is bought together with the product that sells best". */
@Table("bought_with_best_seller")
public record Companion(
        @Meaning("the other product") String productId,

        @Meaning(value = "sales that hold both", unit = "orders")
        long together,

        @Meaning("of the sales that hold the best seller") @Nullable
        BigDecimal confidence) {
    private static final Comparator<Companion> ORDER =
            Comparator.comparingLong(Companion::together).reversed().thenComparing(Companion::productId);

    /** The pairs of one product that stand together more often than {@code floor}. */
    static List<Companion> of(String product, List<CoPurchase> pairs, long floor) {
        return pairs.stream()
                .filter(pair -> pair.together() > floor)
                .filter(pair ->
                        pair.productA().equals(product) || pair.productB().equals(product))
                .map(pair -> pair.productA().equals(product)
                        ? new Companion(pair.productB(), pair.together(), pair.confidenceAb())
                        : new Companion(pair.productA(), pair.together(), pair.confidenceBa()))
                .sorted(ORDER)
                .toList();
    }
}

package io.ecom.analytics.clv.value;

import io.ecom.analytics.clv.PurchaseHistory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The buyers whom a model may learn from: those whose first purchase was seen, when there are enough of them.
 *
 * <p>Who registered before the observed period may have bought before it too, and the models would take the first purchase
 * that was seen for the first one.
 */
public record Training(List<PurchaseHistory> histories, List<String> warnings) {
    /** As many buyers who registered in the period are enough to leave out the others. */
    public static final int ENOUGH = 500;

    public Training {
        histories = List.copyOf(histories);
        warnings = List.copyOf(warnings);
    }

    /** Chooses by the days of registration; first and last are those of the observed period. */
    public static Training of(Collection<Buyer> buyers, LocalDate first, LocalDate last) {
        List<PurchaseHistory> seen = buyers.stream()
                .filter(buyer -> !buyer.registered().isBefore(first)
                        && !buyer.registered().isAfter(last))
                .map(Buyer::history)
                .toList();
        int others = buyers.size() - seen.size();
        if (others == 0) {
            return new Training(seen, List.of());
        }
        if (seen.size() >= ENOUGH) {
            return new Training(
                    seen,
                    List.of(
                            "Fitted on the %s of %s buyers who registered in the observed period; earlier orders of the other %s are unseen, they are scored all the same"
                                    .formatted(seen.size(), buyers.size(), others)));
        }
        return new Training(
                buyers.stream().map(Buyer::history).toList(),
                List.of(
                        "Fitted on all %s buyers: only %s registered in the observed period, expected at least %s; earlier orders of the other %s are unseen"
                                .formatted(buyers.size(), seen.size(), ENOUGH, others)));
    }
}

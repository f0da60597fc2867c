package io.ecom.analytics.law;

import io.ecom.model.insight.Days;
import io.ecom.model.truth.StockLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a data set beside its records; a law that needs what is not known is not looked at.
 *
 * @param window the days that the data set covers
 * @param stock the ledger of each product
 */
public record LawScope(Optional<Days> window, List<StockLedger> stock) {
    /** Nothing is known: data from elsewhere. */
    public static final LawScope UNKNOWN = new LawScope(Optional.empty(), List.of());

    public LawScope {
        stock = List.copyOf(stock);
    }

    public LawScope withWindow(LocalDate first, LocalDate last) {
        return new LawScope(Optional.of(new Days(first, last)), stock);
    }

    public LawScope withStock(List<StockLedger> ledgers) {
        return new LawScope(window, ledgers);
    }
}

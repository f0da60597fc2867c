package io.ecom.analytics.incident;

import io.ecom.model.result.CategoryDay;
import io.ecom.model.result.DailyConversion;
import io.ecom.model.result.PriceChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the incidents of a shop in the tables that go by day. */
public final class Incidents {
    /**
     * The chance that a detector raises an alarm in a shop where nothing is the matter. Incidents worth a merchant's time
     * lie far below it.
     */
    public static final double FALSE_ALARM = 0.001;

    private Incidents() {}

    /** All incidents in the order of their days; an empty table has none. */
    public static List<Incident> find(
            List<DailyConversion> conversions, List<CategoryDay> categories, List<PriceChange> prices) {
        CategoryDemand demand = CategoryDemand.of(categories);
        List<Incident> found = new ArrayList<>();
        found.addAll(CheckoutFailures.find(SessionDays.of("device", conversions)));
        found.addAll(ReferrerSurges.find(SessionDays.of("referrer", conversions), demand));
        found.addAll(PriceMoves.find(prices, demand));
        found.sort(Comparator.comparing((Incident incident) -> incident.days().first())
                .thenComparing(incident -> incident.days().last()));
        return found;
    }
}

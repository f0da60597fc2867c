package io.ecom.model.truth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was planted in a generated data set.
 *
 * @param purchases the parameters of the law of purchases by their names in the literature, per week; what is infinite is
 *     left out
 * @param spend those of the law of spending
 */
public record Truth(
        List<PlantedIncident> incidents,
        List<PlantedPair> complements,
        List<PlantedSeason> seasons,
        List<PlantedDefect> defects,
        List<HiddenCustomer> customers,
        Map<String, Double> purchases,
        Map<String, Double> spend) {
    public Truth {
        incidents = List.copyOf(incidents);
        complements = List.copyOf(complements);
        seasons = List.copyOf(seasons);
        defects = List.copyOf(defects);
        customers = List.copyOf(customers);
        purchases = Collections.unmodifiableMap(new LinkedHashMap<>(purchases));
        spend = Collections.unmodifiableMap(new LinkedHashMap<>(spend));
    }
}

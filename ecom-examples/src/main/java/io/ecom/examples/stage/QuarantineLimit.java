package io.ecom.examples.stage;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.examples.console.Amount;
import io.ecom.model.result.DataQuality;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many of the records that were read may be quarantined before the figures are in doubt.
 *
 * @param share of the records of any entity, from 0 to 1
 */
public record QuarantineLimit(double share) {
    private static final String QUARANTINED = "quarantined";

    public QuarantineLimit {
        checkArgument(share >= 0 && share <= 1, "Invalid share '%s' of quarantined records: expected 0 to 1", share);
    }

    /**
     * What is wrong with the first entity of which too much was quarantined.
     *
     * @param found what admission found; a record counts at one rule of those that quarantine
     * @param quarantine the folder that holds the records
     */
    public Optional<String> complaint(List<DataQuality> found, Path quarantine) {
        Map<String, Long> quarantined = new LinkedHashMap<>();
        Map<String, Long> checked = new LinkedHashMap<>();
        for (DataQuality row : found) {
            checked.put(row.entity(), row.checked());
            if (row.action().equals(QUARANTINED)) {
                quarantined.merge(row.entity(), row.records(), Long::sum);
            }
        }
        return quarantined.keySet().stream()
                .filter(entity -> quarantined.get(entity) > share * checked.get(entity))
                .findFirst()
                .map(entity ->
                        "Too many records of %s were quarantined: %s of %s, expected a share of at most %s; see '%s'"
                                .formatted(
                                        entity,
                                        Amount.of(quarantined.get(entity)),
                                        Amount.of(checked.get(entity)),
                                        share,
                                        quarantine.resolve(entity + ".ndjson")));
    }
}

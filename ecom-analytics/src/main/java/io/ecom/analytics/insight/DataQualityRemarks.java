package io.ecom.analytics.insight;

import io.ecom.model.insight.Statement;
import io.ecom.model.insight.Statement.Kind;
import io.ecom.model.result.DataQuality;
import java.util.Comparator;
import java.util.List;

/** What was wrong with the records on their way in; a fact, not a finding about the shop. */
final class DataQualityRemarks implements Insight {
    static final String ID = "data-quality";

    @Override
    public Found in(Evidence evidence) {
        List<DataQuality> rows = evidence.rows(DataQuality.class);
        long repaired = sum(rows, "repaired");
        long quarantined = sum(rows, "quarantined");
        if (repaired + quarantined == 0) {
            return Found.NOTHING;
        }
        long checked = rows.stream()
                .map(DataQuality::entity)
                .distinct()
                .mapToLong(entity -> rows.stream()
                        .filter(row -> row.entity().equals(entity))
                        .mapToLong(DataQuality::checked)
                        .max()
                        .orElse(0))
                .sum();
        DataQuality most = rows.stream()
                .max(Comparator.comparingLong(DataQuality::records))
                .orElseThrow();
        return Found.one(
                0,
                Statement.of(
                        ID,
                        Kind.FINDING,
                        "Of %s records %s were set aside, and %s repairs were made; most often %s in %s (%s)."
                                .formatted(
                                        Words.count(checked),
                                        Words.count(quarantined),
                                        Words.count(repaired),
                                        most.rule().replace('_', ' '),
                                        most.entity(),
                                        Words.count(most.records())),
                        List.of(
                                Words.of("records", checked, ""),
                                Words.of("set aside", quarantined, ""),
                                Words.of("repairs", repaired, "")),
                        "",
                        "data_quality"));
    }

    private static long sum(List<DataQuality> rows, String action) {
        return rows.stream()
                .filter(row -> row.action().equals(action))
                .mapToLong(DataQuality::records)
                .sum();
    }
}

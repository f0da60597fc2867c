package io.ecom.analytics.truth;

import io.ecom.model.Entity;
import io.ecom.model.admission.Admission;
import io.ecom.model.admission.RawRecord;
import io.ecom.model.admission.Rule;
import io.ecom.model.admission.Verdict;
import io.ecom.model.json.DataFile;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.json.RawReader;
import io.ecom.model.result.TruthScore;
import io.ecom.model.truth.PlantedDefect;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Planted defects beside what admission says of each record: the same rule must have met the same record. */
final class DefectScores {
    private DefectScores() {}

    /** A rule at a record, counted from 1 within its entity. */
    private record Finding(Entity entity, long position, Rule rule) {}

    /** Reads the data set once more, because nobody remembers which records were repaired. */
    static List<TruthScore> of(List<PlantedDefect> planted, DatasetReader dataset) {
        Set<Finding> right = planted.stream()
                .map(each -> new Finding(
                        each.defect().entity(), each.position(), each.defect().rule()))
                .collect(Collectors.toSet());
        Set<Finding> found = found(dataset);
        Set<Finding> both = new HashSet<>(found);
        both.retainAll(right);
        return new Rows("defects")
                .precisionAndRecall(right.size(), found.size(), both.size())
                .list();
    }

    private static Set<Finding> found(DatasetReader dataset) {
        Set<Finding> found = new HashSet<>();
        Map<Entity, Long> positions = new EnumMap<>(Entity.class);
        Admission admission = new Admission();
        for (DataFile file : dataset.files()) {
            try (RawReader records = RawReader.open(file)) {
                while (records.hasNext()) {
                    RawRecord raw = records.next();
                    long position = positions.merge(raw.entity(), 1L, Long::sum);
                    rules(admission.admit(raw)).forEach(rule -> found.add(new Finding(raw.entity(), position, rule)));
                }
            }
        }
        return found;
    }

    private static Set<Rule> rules(Verdict verdict) {
        if (verdict instanceof Verdict.Rejected rejected) {
            return Set.of(rejected.rule());
        }
        return verdict instanceof Verdict.Admitted admitted ? admitted.repairs() : Set.of(Rule.IDENTICAL_DUPLICATE);
    }
}

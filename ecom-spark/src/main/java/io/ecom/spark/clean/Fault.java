package io.ecom.spark.clean;

import io.ecom.model.admission.RawRecord;
import io.ecom.model.admission.Reference;
import io.ecom.model.admission.Sighting;
import io.ecom.model.admission.Verdict;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What stands against one record because of others.
 *
 * @param again how the record repeats an earlier one, or null
 * @param unknown those of its references that find nobody
 */
record Fault(Sighting.@Nullable Again again, Set<Reference> unknown) implements Serializable {
    static final Fault NONE = new Fault(null, Set.of());

    /** The faults of one file by position. */
    static Map<Long, Fault> byPosition(Iterator<Row> rows) {
        Map<Long, Fault> faults = new HashMap<>();
        rows.forEachRemaining(row -> faults.put(row.getLong(1), of(row)));
        return faults;
    }

    /** What the rules say of a record with this fault. */
    Verdict judge(RawRecord raw) {
        return again == null ? Sighting.judge(raw, unknown) : Sighting.repeated(raw, again);
    }

    private static Fault of(Row row) {
        Sighting.Again again = row.isNullAt(2)
                ? null
                : row.getBoolean(2) ? Sighting.Again.WITH_THE_SAME_CONTENTS : Sighting.Again.WITH_OTHER_CONTENTS;
        Set<Reference> unknown = new HashSet<>();
        List<Row> references = row.getList(3);
        references.forEach(reference -> unknown.add(Sightings.reference(reference)));
        return new Fault(again, unknown);
    }
}

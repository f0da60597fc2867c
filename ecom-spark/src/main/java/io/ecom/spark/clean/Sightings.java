package io.ecom.spark.clean;

import com.google.common.collect.Iterators;
import io.ecom.model.admission.RawRecord;
import io.ecom.model.admission.Reference;
import io.ecom.model.admission.Rule;
import io.ecom.model.admission.Sighting;
import io.ecom.model.admission.Verdict;
import java.util.Collection;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Raw records seen by themselves, and verdicts on them, as rows. */
final class Sightings {
    /** One or more references to other records. */
    private static final String REFERENCES = "ARRAY<STRUCT<target: STRING, target_id: STRING>>";

    /** {@code rule} is missing for an admitted record; {@code gives} are the references that find it. */
    private static final String VERDICT =
            "part INT, position BIGINT, file STRING, rule STRING, reason STRING, repairs ARRAY<STRING>, gives "
                    + REFERENCES;

    static final StructType VERDICTS = StructType.fromDDL(VERDICT);

    private static final StructType SIGHTINGS =
            StructType.fromDDL(VERDICT + ", id STRING, content BIGINT, asks " + REFERENCES);

    private Sightings() {}

    /** A row for each record of the files. */
    static Dataset<Row> of(RawFiles raw, SparkSession spark) {
        return spark.createDataFrame(
                raw.partitions()
                        .flatMap(part -> Iterators.transform(part.read(), record -> row(part.number(), record))),
                SIGHTINGS);
    }

    private static Row row(int part, RawRecord raw) {
        Sighting seen = Sighting.of(raw);
        Row verdict = verdict(part, raw, seen.verdict());
        return RowFactory.create(
                verdict.get(0),
                verdict.get(1),
                verdict.get(2),
                verdict.get(3),
                verdict.get(4),
                verdict.get(5),
                verdict.get(6),
                seen.id(),
                seen.content(),
                references(seen.references()));
    }

    /** What was said of a record. */
    static Row verdict(int part, RawRecord raw, Verdict verdict) {
        if (verdict instanceof Verdict.Admitted admitted) {
            return RowFactory.create(
                    part,
                    raw.position(),
                    raw.file(),
                    null,
                    null,
                    admitted.repairs().stream().map(Rule::name).toArray(),
                    references(Reference.to(admitted.record())));
        }
        @Nullable String reason = verdict instanceof Verdict.Rejected rejected ? rejected.reason() : null;
        Rule rule = verdict instanceof Verdict.Rejected rejected ? rejected.rule() : Rule.IDENTICAL_DUPLICATE;
        return RowFactory.create(part, raw.position(), raw.file(), rule.name(), reason, new Object[0], new Object[0]);
    }

    private static Object[] references(Collection<Reference> references) {
        return references.stream()
                .map(reference -> RowFactory.create(reference.target().name(), reference.id()))
                .toArray();
    }

    static Reference reference(Row row) {
        return new Reference(Reference.Target.valueOf(row.getString(0)), row.getString(1));
    }
}

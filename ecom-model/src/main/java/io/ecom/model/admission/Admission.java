package io.ecom.model.admission;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.model.Entity;
import io.ecom.model.result.DataQuality;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges the raw records of one data set, one after the other: users, categories, products, sessions, transactions.
 *
 * <p>It remembers at most 40 bytes a record. For one thread.
 */
public final class Admission {
    private final AdmissionIndex index = new AdmissionIndex();
    private final RuleCounts counts = new RuleCounts();
    private final Map<Entity, Long> rejected = new EnumMap<>(Entity.class);
    private Entity current = Entity.USERS;

    /**
     * @throws IllegalArgumentException when a record comes after one of a later entity
     */
    public Verdict admit(RawRecord raw) {
        Entity entity = raw.entity();
        checkArgument(entity.compareTo(current) >= 0, "Invalid order: expected no %s after %s", entity, current);
        current = entity;
        counts.checked(entity, 1);
        Verdict verdict = judge(raw);
        if (verdict instanceof Verdict.Admitted admitted) {
            admitted.repairs().forEach(rule -> counts.met(entity, rule, 1));
        } else {
            index.drop(raw);
            if (verdict instanceof Verdict.Rejected rejection) {
                rejected.merge(entity, 1L, Long::sum);
                counts.met(entity, rejection.rule(), 1);
            } else {
                counts.met(entity, Rule.IDENTICAL_DUPLICATE, 1);
            }
        }
        return verdict;
    }

    private Verdict judge(RawRecord raw) {
        try {
            Candidate<?> candidate = Candidate.read(raw);
            String id = candidate.id();
            long content = IdTable.content(ContentHash.of(raw.fields()));
            long former = index.table(raw.entity()).add(id, content);
            if (former == content) {
                return new Verdict.Repeated();
            }
            if (former != IdTable.NEW) {
                throw Sighting.conflict(raw, id);
            }
            Set<Rule> repairs = EnumSet.noneOf(Rule.class);
            Record record = candidate.judge(index, repairs);
            index.admit(raw.entity(), id, record);
            return new Verdict.Admitted(record, repairs);
        } catch (Rejection e) {
            return new Verdict.Rejected(e.rule(), e.getMessage());
        }
    }

    /** What was found out; it grows with every record that is admitted. */
    public AdmissionIndex index() {
        return index;
    }

    public long checked(Entity entity) {
        return counts.checked(entity);
    }

    /** How many records of an entity were quarantined. */
    public long rejected(Entity entity) {
        return rejected.getOrDefault(entity, 0L);
    }

    /** The {@code data_quality} table: a row for every rule of every entity, also for those that met nothing. */
    public List<DataQuality> dataQuality() {
        return counts.rows();
    }
}

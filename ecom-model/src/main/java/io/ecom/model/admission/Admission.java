package io.ecom.model.admission;

import static com.google.common.base.Preconditions.checkArgument;

import io.ecom.model.Entity;
import io.ecom.model.result.DataQuality;
import io.ecom.model.result.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final Map<Entity, Map<Rule, Long>> hits = new EnumMap<>(Entity.class);
    private final Map<Entity, Long> checked = new EnumMap<>(Entity.class);
    private final Map<Entity, Long> rejected = new EnumMap<>(Entity.class);
    private Entity current = Entity.USERS;

    /**
     * @throws IllegalArgumentException when a record comes after one of a later entity
     */
    public Verdict admit(RawRecord raw) {
        Entity entity = raw.entity();
        checkArgument(entity.compareTo(current) >= 0, "Invalid order: expected no %s after %s", entity, current);
        current = entity;
        checked.merge(entity, 1L, Long::sum);
        Verdict verdict = judge(raw);
        if (verdict instanceof Verdict.Admitted admitted) {
            admitted.repairs().forEach(rule -> count(entity, rule));
        } else {
            index.drop(raw);
            if (verdict instanceof Verdict.Rejected rejection) {
                rejected.merge(entity, 1L, Long::sum);
                count(entity, rejection.rule());
            } else {
                count(entity, Rule.IDENTICAL_DUPLICATE);
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
                throw new Rejection(
                        Rule.CONFLICTING_DUPLICATE,
                        "Repeated %s '%s' with other contents"
                                .formatted(raw.entity().idField(), id));
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
        return checked.getOrDefault(entity, 0L);
    }

    /** How many records of an entity were quarantined. */
    public long rejected(Entity entity) {
        return rejected.getOrDefault(entity, 0L);
    }

    /** The {@code data_quality} table: a row for every rule of every entity, also for those that met nothing. */
    public List<DataQuality> dataQuality() {
        List<DataQuality> rows = new ArrayList<>();
        for (Entity entity : Entity.values()) {
            Rule.of(entity).stream()
                    .sorted(Comparator.comparing(Rule::toString))
                    .map(rule -> row(entity, rule))
                    .forEach(rows::add);
        }
        return rows;
    }

    private DataQuality row(Entity entity, Rule rule) {
        long records = hits.getOrDefault(entity, Map.of()).getOrDefault(rule, 0L);
        return new DataQuality(
                entity.toString(),
                rule.toString(),
                rule.action().toString(),
                checked(entity),
                records,
                Ratio.of(records, checked(entity)).rounded());
    }

    private void count(Entity entity, Rule rule) {
        hits.computeIfAbsent(entity, key -> new EnumMap<>(Rule.class)).merge(rule, 1L, Long::sum);
    }
}

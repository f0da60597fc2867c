package io.ecom.model.admission;

import io.ecom.model.Entity;
import io.ecom.model.result.DataQuality;
import io.ecom.model.result.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many records of each entity were read and how many met each rule. For one thread. */
public final class RuleCounts {
    private final Map<Entity, Long> checked = new EnumMap<>(Entity.class);
    private final Map<Entity, Map<Rule, Long>> hits = new EnumMap<>(Entity.class);

    public void checked(Entity entity, long records) {
        checked.merge(entity, records, Long::sum);
    }

    public long checked(Entity entity) {
        return checked.getOrDefault(entity, 0L);
    }

    public void met(Entity entity, Rule rule, long records) {
        hits.computeIfAbsent(entity, key -> new EnumMap<>(Rule.class)).merge(rule, records, Long::sum);
    }

    /** The {@code data_quality} table: a row for every rule of every entity, also for those that met nothing. */
    public List<DataQuality> rows() {
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
}

package io.ecom.analytics.check;

import io.ecom.model.result.Column;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.TextTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a table is compared with another that should mean the same: row by row by key, whatever the order of rows and
 * columns.
 *
 * @param ignored columns that are not looked at
 */
record Comparison(ResultTable<?> table, Set<String> ignored) {
    static Comparison of(ResultTable<?> table) {
        return new Comparison(table, Set.of());
    }

    /** The first difference in the order of the expected table. */
    Optional<Difference> firstDifference(TextTable found, TextTable expected) {
        for (Column column : table.requiredColumns()) {
            if (found.indexOf(column.name()) < 0 && !ignored.contains(column.name())) {
                return Optional.of(new Difference("", column.name(), null, column.name()));
            }
        }
        List<Column> columns = table.columns().stream()
                .filter(column -> !ignored.contains(column.name()) && found.indexOf(column.name()) >= 0)
                .toList();
        Map<List<String>, List<String>> theirs = new LinkedHashMap<>();
        Map<List<String>, Integer> times = new HashMap<>();
        for (List<String> row : found.rows()) {
            List<String> key = key(found, row);
            theirs.put(key, row);
            times.merge(key, 1, Integer::sum);
        }
        Set<List<String>> seen = new HashSet<>();
        for (List<String> row : expected.rows()) {
            List<String> key = key(expected, row);
            seen.add(key);
            Difference difference =
                    difference(columns, key, found, theirs.get(key), times.getOrDefault(key, 0), expected, row);
            if (difference != null) {
                return Optional.of(difference);
            }
        }
        return theirs.keySet().stream()
                .filter(key -> !seen.contains(key))
                .findFirst()
                .map(key -> new Difference(named(key), "", "", null));
    }

    private @Nullable Difference difference(
            List<Column> columns,
            List<String> key,
            TextTable found,
            @Nullable List<String> theirs,
            int times,
            TextTable expected,
            List<String> right) {
        if (theirs == null) {
            return new Difference(named(key), "", null, "");
        }
        if (times > 1) {
            return new Difference(named(key), "", String.valueOf(times), "1");
        }
        for (Column column : columns) {
            String value = theirs.get(found.indexOf(column.name()));
            String wanted = right.get(expected.indexOf(column.name()));
            if (!Cells.same(column.type(), value, wanted)) {
                return new Difference(named(key), column.name(), value, wanted);
            }
        }
        return null;
    }

    /** The fields of the key, each in the form that the contract gives it. */
    private List<String> key(TextTable from, List<String> row) {
        List<String> key = new ArrayList<>();
        for (Column column : table.key()) {
            key.add(KeyText.of(column.type(), row.get(from.indexOf(column.name()))));
        }
        return Collections.unmodifiableList(key);
    }

    private String named(List<String> key) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            parts.add(table.key().get(i).name() + "=" + key.get(i));
        }
        return String.join(" ", parts);
    }
}

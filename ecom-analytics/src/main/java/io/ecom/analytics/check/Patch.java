package io.ecom.analytics.check;

import io.ecom.model.result.TextTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Small changes to tables of text. */
final class Patch {
    private Patch() {}

    /** The rows whose field in one column is to be kept. */
    static TextTable rows(TextTable table, String column, Predicate<String> kept) {
        int index = table.indexOf(column);
        return new TextTable(
                table.columns(),
                table.rows().stream().filter(row -> kept.test(row.get(index))).toList());
    }

    /** Other values in one column, found by the first field of the row; rows without one stay. */
    static TextTable column(TextTable table, String column, Map<String, String> values) {
        int index = table.indexOf(column);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<String> changed = new ArrayList<>(row);
            changed.set(index, values.getOrDefault(row.get(0), row.get(index)));
            rows.add(changed);
        }
        return new TextTable(table.columns(), rows);
    }

    /** The column of another table with the same first fields. */
    static Map<String, String> values(TextTable table, String column) {
        Map<String, String> values = new HashMap<>();
        int index = table.indexOf(column);
        table.rows().forEach(row -> values.put(row.get(0), row.get(index)));
        return values;
    }

    /** The row with this first field as another table has it; without such a row the table stays. */
    static TextTable row(TextTable table, String first, TextTable from) {
        List<List<String>> rows = new ArrayList<>(table.rows());
        from.rows().stream()
                .filter(row -> row.get(0).equals(first))
                .findFirst()
                .ifPresent(right -> rows.replaceAll(row -> row.get(0).equals(first) ? right : row));
        return new TextTable(table.columns(), rows);
    }
}

package io.ecom.examples.stage;

import io.ecom.model.IoProblem;
import io.ecom.model.json.JsonText;
import io.ecom.model.result.Column;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.ResultTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code columns.json}: table, column, type, unit and meaning of each column that lies beside it. */
final class ColumnsFile {
    private ColumnsFile() {}

    static void writeTo(Path folder) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (ResultTable<?> table : ResultTables.all()) {
            for (Column column : table.columns()) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put("table", table.name());
                row.put("column", column.name());
                row.put("type", column.type().toString());
                row.put("unit", column.unit());
                row.put("meaning", column.meaning());
                rows.add(row);
            }
        }
        Path file = folder.resolve("columns.json");
        try {
            Files.writeString(file, JsonText.pretty(rows));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write '%s': %s".formatted(file, IoProblem.of(e)), e);
        }
    }
}

package io.ecom.examples.stage;

import io.ecom.model.json.FolderUpdate;
import io.ecom.spark.source.Tables;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes a shop's tables as Parquet, a folder each.
 *
 * @param target the folder that holds them; it appears whole at the end
 */
public record ParquetStage(Tables tables, Path target) {
    private static final String MARKER = "transactions";

    public void run() {
        Map<String, Dataset<Row>> all = new LinkedHashMap<>();
        all.put("users", tables.users());
        all.put("categories", tables.categories());
        all.put("subcategories", tables.subcategories());
        all.put("products", tables.products());
        all.put("sessions", tables.sessions());
        all.put(MARKER, tables.transactions());
        try (FolderUpdate folder = FolderUpdate.begin(target, MARKER)) {
            all.forEach((name, table) ->
                    table.write().parquet(folder.folder().resolve(name).toUri().toString()));
            folder.publish();
        }
    }
}

package io.ecom.hbase.query;

import java.time.Instant;
import java.util.List;

/**
 * A row as the servers keep it.
 *
 * @param key readable, since all keys here are printable ASCII
 * @param cells in the order of families and qualifiers
 */
public record StoredRow(String key, List<Cell> cells) {
    public StoredRow {
        cells = List.copyOf(cells);
    }

    /** One cell; its value is text, as all values here are. */
    public record Cell(String family, String qualifier, String value, Instant timestamp) {}
}

package io.ecom.viz.report;

import io.ecom.model.result.Column;
import io.ecom.viz.Tables;
import io.ecom.viz.chart.Exhibit;
import java.util.List;
import java.util.Optional;

/**
 * What the columns of an exhibit's data mean.
 *
 * @param table the result table that it is made from
 * @param added what it adds to the columns of that table
 */
record Meanings(String table, List<Column> added, Tables tables) {
    static Meanings of(Exhibit exhibit, Tables tables) {
        return new Meanings(exhibit.table(), exhibit.addedColumns(), tables);
    }

    Optional<Column> of(String column) {
        return added.stream()
                .filter(own -> own.name().equals(column))
                .findFirst()
                .or(() -> tables.meaning(table, column));
    }
}

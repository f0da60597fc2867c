package io.ecom.viz;

import io.ecom.model.result.Column;
import io.ecom.model.result.LawCheck;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.ResultTables;
import io.ecom.model.result.Score;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * Result tables by name, as Tablesaw tables, with the meaning of their columns. Immutable as long as nobody changes the
 * tables that were handed in.
 */
public final class Tables {
    /** The tables of a run, and those of a look at a data set's own quality. */
    private static final List<Class<? extends Record>> KNOWN = Stream.concat(
                    ResultTables.rowTypes().stream(), Stream.of(Score.class, LawCheck.class))
            .distinct()
            .toList();

    private final Map<String, Table> tables;
    private final Map<String, List<Column>> columns;

    private Tables(Map<String, Table> tables, Map<String, List<Column>> columns) {
        this.tables = tables;
        this.columns = columns;
    }

    /** Tables of one's own; each is found by the name it carries. */
    public static Tables of(Table... tables) {
        Tables all = new Tables(Map.of(), Map.of());
        for (Table table : tables) {
            all = all.with(table);
        }
        return all;
    }

    /**
     * The result tables that a folder holds as {@code NAME.csv}; those it does not hold are left out.
     *
     * @throws IllegalArgumentException when a file is not the table its name says
     */
    public static Tables read(Path folder) {
        return read(folder, KNOWN);
    }

    /** The same for rows of one's own: records annotated with {@link io.ecom.model.result.Table}. */
    public static Tables read(Path folder, List<Class<? extends Record>> rowTypes) {
        Tables all = of();
        for (Class<? extends Record> rowType : rowTypes) {
            ResultTable<? extends Record> shape = ResultTable.of(rowType);
            if (Files.exists(folder.resolve(shape.name() + ".csv"))) {
                all = all.read(shape, folder);
            }
        }
        return all;
    }

    /** Rows as a table, such as a query has returned them. */
    public <R extends Record> Tables with(Class<R> rowType, List<R> rows) {
        ResultTable<R> shape = ResultTable.of(rowType);
        Map<String, List<Column>> meanings = new LinkedHashMap<>(columns);
        meanings.put(shape.name(), shape.columns());
        return new Tables(tables, meanings).with(TableOfRows.of(shape, rows));
    }

    /** These tables and one more, which takes the place of one of the same name. */
    public Tables with(Table table) {
        Map<String, Table> more = new LinkedHashMap<>(tables);
        more.put(table.name(), table);
        return new Tables(more, columns);
    }

    /** The table, unless it is missing or has no rows. */
    public Optional<Table> find(String name) {
        return Optional.ofNullable(tables.get(name)).filter(table -> !table.isEmpty());
    }

    /** What a column of a table means, where that is known. */
    public Optional<Column> meaning(String table, String column) {
        return columns.getOrDefault(table, List.of()).stream()
                .filter(c -> c.name().equals(column))
                .findFirst();
    }

    private <R extends Record> Tables read(ResultTable<R> shape, Path folder) {
        return with(shape.rowType(), ResultCsv.read(shape, folder));
    }
}

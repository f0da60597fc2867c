package io.ecom.analytics.insight;

import io.ecom.analytics.answer.Answer;
import io.ecom.analytics.answer.Answers;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.ResultTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The result tables that statements are made of. A table that is missing has no rows. Immutable. */
public final class Evidence {
    private static final Evidence NONE = new Evidence(Map.of());

    private final Map<Class<?>, List<? extends Record>> tables;

    private Evidence(Map<Class<?>, List<? extends Record>> tables) {
        this.tables = Map.copyOf(tables);
    }

    /** No table yet. */
    public static Evidence of() {
        return NONE;
    }

    /** The answers of plain Java that statements are made of. */
    public static Evidence of(Answers answers) {
        List<Answer<?>> used = List.of(
                answers.dailySales(),
                answers.orderStatus(),
                answers.productSales(),
                answers.categoryWeekly(),
                answers.categoryDaily(),
                answers.priceChanges(),
                answers.coPurchases(),
                answers.customers(),
                answers.cohorts(),
                answers.firstOrderCohorts(),
                answers.ageGroups(),
                answers.funnelBreakdown(),
                answers.conversion(),
                answers.conversionByDepth(),
                answers.dailyConversion());
        Map<Class<?>, List<? extends Record>> tables = new HashMap<>();
        used.forEach(answer -> tables.put(answer.table().rowType(), answer.rows()));
        return new Evidence(tables);
    }

    /**
     * The tables that lie in a folder as CSV.
     *
     * @throws IllegalArgumentException when one is not what its name says
     */
    public static Evidence read(Path folder) {
        Map<Class<?>, List<? extends Record>> tables = new HashMap<>();
        for (ResultTable<?> table : ResultTables.all()) {
            if (Files.exists(folder.resolve(table.name() + ".csv"))) {
                tables.put(table.rowType(), ResultCsv.read(table, folder));
            }
        }
        return new Evidence(tables);
    }

    /** The same with one more table, or with other rows of it. */
    public <R extends Record> Evidence with(Class<R> rowType, List<R> rows) {
        Map<Class<?>, List<? extends Record>> all = new HashMap<>(tables);
        all.put(rowType, List.copyOf(rows));
        return new Evidence(all);
    }

    /** The rows of a table, none when it is missing. */
    public <R extends Record> List<R> rows(Class<R> rowType) {
        return tables.getOrDefault(rowType, List.of()).stream()
                .map(rowType::cast)
                .toList();
    }
}

package io.ecom.examples.stage;

import io.ecom.analytics.insight.Evidence;
import io.ecom.analytics.insight.Insights;
import io.ecom.model.IoProblem;
import io.ecom.model.insight.Statement;
import io.ecom.model.result.DailySales;
import io.ecom.model.result.Reconciliation;
import io.ecom.model.result.ResultCsv;
import io.ecom.model.result.ResultTable;
import io.ecom.model.result.ResultTables;
import io.ecom.viz.Tables;
import io.ecom.viz.report.Report;
import io.ecom.viz.report.RunFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Makes the report of a run's tables. */
public record ReportStage(RunFacts facts, Path tables, Path file, List<Statement> statements) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final String STAND_IN = "stand-in";
    private static final String STAND_IN_NOTE =
            "A MongoDB within the process. For the real one put mongod on PATH or name its address with --mongo.";

    /** Of a whole run: the page says which servers were used and whether the figures can be relied on. */
    public static ReportStage of(RunRecord run, String dataSet, Path tables, Path file) {
        List<RunFacts.Server> servers = List.of(
                server("Documents", run.servers().get("documents")),
                server("Wide rows", run.servers().get("wide_rows")),
                server("Analysis", "spark " + run.versions().get("spark")));
        return new ReportStage(
                new RunFacts(
                        "Shop report",
                        dataSet,
                        period(tables),
                        servers,
                        "ecom " + run.versions().get("ecom"),
                        status(run)),
                tables,
                file,
                List.of());
    }

    /**
     * Of tables that lie in a folder, whoever made them.
     *
     * @throws IllegalArgumentException when there is none of the tables that a report shows
     */
    public static ReportStage ofTables(Path tables, Path file, String version) {
        if (ResultTables.rowTypes().stream()
                .noneMatch(
                        type -> Files.exists(tables.resolve(ResultTable.of(type).name() + ".csv")))) {
            throw new IllegalArgumentException(
                    "Cannot report on '%s': it holds no result table, such as daily_sales.csv".formatted(tables));
        }
        return new ReportStage(
                new RunFacts(
                        "Shop report",
                        String.valueOf(tables.getFileName()),
                        period(tables),
                        List.of(),
                        "ecom " + version,
                        status(tables)),
                tables,
                file,
                Insights.of(Evidence.read(tables)));
    }

    /** The same with other statements on its first screen. */
    public ReportStage withStatements(List<Statement> others) {
        return new ReportStage(facts, tables, file, others);
    }

    /**
     * @return the size of the page in bytes
     */
    public long run() {
        try {
            Report.of(facts, Tables.read(tables)).withStatements(statements).writeTo(file);
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '%s': %s".formatted(file, IoProblem.of(e)), e);
        }
    }

    private static String period(Path tables) {
        ResultTable<DailySales> table = ResultTable.of(DailySales.class);
        List<DailySales> days =
                Files.exists(tables.resolve(table.name() + ".csv")) ? ResultCsv.read(table, tables) : List.of();
        return days.isEmpty()
                ? "no transactions"
                : DAY.format(days.get(0).date()) + " \u2013 "
                        + DAY.format(days.get(days.size() - 1).date());
    }

    private static RunFacts.Server server(String role, String name) {
        return new RunFacts.Server(role, name, name.contains(STAND_IN) ? STAND_IN_NOTE : "");
    }

    /** Tables tell of themselves whether the engines that made them agreed, if they were compared at all. */
    private static RunFacts.Status status(Path tables) {
        ResultTable<Reconciliation> table = ResultTable.of(Reconciliation.class);
        List<Reconciliation> rows =
                Files.exists(tables.resolve(table.name() + ".csv")) ? ResultCsv.read(table, tables) : List.of();
        List<String> disagreed = rows.stream()
                .filter(row -> !row.agrees())
                .map(Reconciliation::question)
                .distinct()
                .toList();
        return disagreed.isEmpty()
                ? new RunFacts.Status(RunFacts.Trust.SOUND, "Made of tables as they lay there")
                : new RunFacts.Status(RunFacts.Trust.DOUBTFUL, "Engines disagreed on " + String.join(", ", disagreed));
    }

    private static RunFacts.Status status(RunRecord run) {
        return run.status() == RunRecord.Status.COMPLETE
                ? new RunFacts.Status(RunFacts.Trust.SOUND, "All engines agree on every question")
                : new RunFacts.Status(RunFacts.Trust.DOUBTFUL, String.join("; ", run.problems()));
    }
}

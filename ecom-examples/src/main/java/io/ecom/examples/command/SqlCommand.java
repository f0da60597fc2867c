package io.ecom.examples.command;

import io.ecom.examples.console.Console;
import io.ecom.examples.console.TextColumns;
import io.ecom.examples.stage.HeldData;
import io.ecom.examples.stage.OpenStores;
import io.ecom.examples.stage.SparkTables;
import io.ecom.examples.stage.SqlStage;
import io.ecom.examples.stage.StorePorts;
import io.ecom.examples.stage.TemporaryFolder;
import io.ecom.model.IoProblem;
import io.ecom.model.json.DatasetReader;
import io.ecom.model.result.CsvOutput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sql",
        sortOptions = false,
        description = "Ask a question of your own: [--data DIR] \"SELECT …\" | --file FILE | --list")
final class SqlCommand implements Callable<Integer> {
    private static final int ROWS_TO_SEE = 20;

    private final Context context;

    @Parameters(arity = "0..1", paramLabel = "SQL", description = "The question.")
    private @Nullable String sql;

    @Option(names = "--file", paramLabel = "FILE", description = "A file with the question.")
    private @Nullable Path file;

    @Option(names = "--list", description = "Show the tables and their columns.")
    private boolean list;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A data set whose files are asked; without it the running stores are.")
    private @Nullable Path data;

    @Option(names = "--csv", description = "Print all rows as CSV.")
    private boolean csv;

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    @Spec
    private CommandSpec spec;

    SqlCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!list && (sql == null) == (file == null)) {
            throw new ParameterException(
                    spec.commandLine(), "Missing question: expected a SELECT, --file FILE or --list");
        }
        String question = list ? "" : question();
        Console console = consoleOptions.console();
        Home home = Home.of(context);
        consoleOptions.logTo(home.log());
        try (TemporaryFolder scratch = context.temporaryFolder();
                SparkTables spark = SparkTables.open("local[*]", scratch.path())) {
            if (data != null) {
                DatasetReader reader = DatasetReader.open(data);
                answer(new SqlStage(spark.ofFiles(reader, reader.admit(console.progress()))), question);
            } else {
                try (OpenStores open = OpenStores.open(
                        home.complete(stores.addresses(context.environment())),
                        context.environment(),
                        home.hbaseFiles(),
                        StorePorts.ANY)) {
                    HeldData.of(open);
                    answer(new SqlStage(spark.ofStores(open.addresses())), question);
                }
            }
        }
        return ExitStatus.DONE;
    }

    private String question() {
        if (file == null) {
            return String.valueOf(sql);
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '%s': %s".formatted(file, IoProblem.of(e)), e);
        }
    }

    private void answer(SqlStage stage, String question) {
        if (list) {
            stage.tables().forEach(out()::println);
            out().flush();
            return;
        }
        SqlStage.Answer answer = stage.ask(question);
        if (csv) {
            printAll(answer);
        } else {
            printSome(answer);
        }
    }

    private void printAll(SqlStage.Answer answer) {
        try {
            CsvOutput out = CsvOutput.to(out());
            out.row(answer.columns());
            while (answer.rows().hasNext()) {
                out.row(answer.rows().next().stream()
                        .map(cell -> cell == null ? "" : cell)
                        .toList());
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot print the answer: " + IoProblem.of(e), e);
        }
    }

    private void printSome(SqlStage.Answer answer) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (rows.size() < ROWS_TO_SEE && answer.rows().hasNext()) {
            rows.add(answer.rows().next());
        }
        new TextColumns(answer.columns(), rows).lines().forEach(out()::println);
        if (answer.rows().hasNext()) {
            out().println("The first %d rows; --csv prints all".formatted(ROWS_TO_SEE));
        }
        out().flush();
    }

    /** An answer is printed however little is to be said. */
    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

package io.ecom.examples.command;

import io.ecom.examples.console.Amount;
import io.ecom.examples.console.Console;
import io.ecom.examples.stage.ReportStage;
import io.ecom.examples.stage.Stages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        sortOptions = false,
        description = "Make the report of result tables: --tables DIR --out FILE")
final class ReportCommand implements Callable<Integer> {
    @Option(names = "--tables", paramLabel = "DIR", required = true, description = "The folder with the tables.")
    private Path tables = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The HTML file to write.")
    private Path out = Path.of("");

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    private final Context context;

    ReportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Console console = consoleOptions.console();
        consoleOptions.logTo(Home.of(context).log());
        new Stages(console)
                .run(
                        "report",
                        () -> ReportStage.ofTables(tables, out, Versions.ecom()).run(),
                        size -> "one file of %s, opens without a network".formatted(Amount.bytes(size)));
        console.result("Report: ", out);
        return ExitStatus.DONE;
    }
}

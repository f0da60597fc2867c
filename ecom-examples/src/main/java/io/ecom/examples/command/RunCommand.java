package io.ecom.examples.command;

import io.ecom.examples.console.Console;
import io.ecom.examples.stage.RunFolder;
import io.ecom.examples.stage.Stages;
import io.ecom.model.json.DatasetReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        sortOptions = false,
        description = "Load, analyze, reconcile and report a data set: --data DIR --out DIR")
final class RunCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data set's folder.")
    private Path data = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where tables and report go.")
    private Path out = Path.of("");

    @Mixin
    private AnalysisChoices choices = new AnalysisChoices();

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    RunCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Console console = consoleOptions.console();
        DatasetReader reader = DatasetReader.open(data);
        try (RunFolder folder = context.runFolder(out)) {
            consoleOptions.logTo(folder.log());
            return new Flow(context, console, new Stages(console), stores.addresses(context.environment()), choices)
                    .run(String.valueOf(data.toAbsolutePath().normalize().getFileName()), () -> reader, folder);
        }
    }
}

package io.ecom.examples.command;

import io.ecom.examples.console.Amount;
import io.ecom.examples.console.Console;
import io.ecom.examples.stage.LoadStage;
import io.ecom.examples.stage.OpenStores;
import io.ecom.examples.stage.Stages;
import io.ecom.examples.stage.StorePorts;
import io.ecom.model.json.DatasetReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "load", sortOptions = false, description = "Load a data set into stores that run: --data DIR")
final class LoadCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data set's folder.")
    private Path data = Path.of("");

    @Mixin
    private AdmissionChoices admission = new AdmissionChoices();

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    LoadCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Console console = consoleOptions.console();
        DatasetReader reader = DatasetReader.open(data);
        Home home = Home.of(context);
        consoleOptions.logTo(home.log());
        try (OpenStores open = OpenStores.open(
                home.complete(stores.addresses(context.environment())),
                context.environment(),
                home.hbaseFiles(),
                StorePorts.ANY)) {
            context.writesToStores();
            LoadStage.Loaded loaded = new Stages(console)
                    .run(
                            "load",
                            () -> new LoadStage(reader, open, home.quarantine(), List.of()).run(console.progress()),
                            done -> "%s into both stores".formatted(Amount.of(done.read(), "record")));
            console.result("Loaded: ", data);
            return status(console, loaded, home);
        }
    }

    private int status(Console console, LoadStage.Loaded loaded, Home home) {
        if (loaded.quarantined() > 0) {
            console.line(
                    "Quarantined: %s, see %s".formatted(Amount.of(loaded.quarantined(), "record"), home.quarantine()));
        }
        Optional<String> complaint = admission.limit().complaint(loaded.dataQuality(), home.quarantine());
        complaint.ifPresent(console::error);
        return complaint.isPresent() ? ExitStatus.FAILED : ExitStatus.DONE;
    }
}

package io.ecom.examples.command;

import io.ecom.examples.console.Console;
import io.ecom.examples.stage.ExpectedValue;
import io.ecom.examples.stage.HeldData;
import io.ecom.examples.stage.OpenStores;
import io.ecom.examples.stage.ShowStage;
import io.ecom.examples.stage.StorePorts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        sortOptions = false,
        description = "See one thing across both stores: user ID, product ID or session ID")
final class ShowCommand implements Callable<Integer> {
    /** What can be shown. */
    enum Kind {
        user,
        product,
        session
    }

    private final Context context;

    @Parameters(index = "0", paramLabel = "user|product|session", description = "What it is.")
    private Kind kind = Kind.user;

    @Parameters(index = "1", paramLabel = "ID", description = "Its id.")
    private String id = "";

    @Option(names = "--all", description = "Show every row of HBase; else two.")
    private boolean all;

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "Result tables of the same data, to show a user's expected value from.")
    private @Nullable Path tables;

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private ConsoleOptions consoleOptions = new ConsoleOptions();

    ShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Console console = consoleOptions.console();
        Home home = Home.of(context);
        consoleOptions.logTo(home.log());
        try (OpenStores open = OpenStores.open(
                home.complete(stores.addresses(context.environment())),
                context.environment(),
                home.hbaseFiles(),
                StorePorts.ANY)) {
            HeldData.of(open);
            ShowStage stage =
                    new ShowStage(open, all ? Integer.MAX_VALUE : ShowStage.FEW_ROWS, new ExpectedValue(tables));
            List<String> lines =
                    switch (kind) {
                        case user -> stage.user(id);
                        case product -> stage.product(id);
                        case session -> stage.session(id);
                    };
            lines.forEach(console::answer);
        }
        return ExitStatus.DONE;
    }
}
